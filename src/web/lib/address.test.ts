import { expect, test } from 'vitest'
import { address, flag, listAddress, listOf, oneOf, text } from './address.ts'

const read = address({ ...listAddress, kind: listOf(oneOf('duplicate', 'complementary')), mine: flag, unit: text })

test('a good address is read into types', () => {
  expect(read({ page: 3, q: 'roti', kind: ['duplicate'], mine: true })).toEqual({
    page: 3,
    q: 'roti',
    kind: ['duplicate'],
    mine: true,
  })
  expect(read({ kind: 'complementary', q: 2026 })).toEqual({ kind: ['complementary'], q: '2026' })
})

test('what is not understood is dropped, never thrown', () => {
  expect(read({ page: -1, pageSize: 'x', kind: ['drop table'], mine: 'perhaps', unit: { a: 1 }, other: 1 })).toEqual({})
  expect(read({ page: 1.5, q: '   ' })).toEqual({})
  expect(read({ q: 'a'.repeat(500) }).q).toHaveLength(200)
})
