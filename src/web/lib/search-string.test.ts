import { expect, test } from 'vitest'
import { address, flag, listOf, text, whole } from './address.ts'
import { parseSearch, stringifySearch } from './search-string.ts'

test('a view survives the way through its address', () => {
  const view = { q: 'roti & kue', kind: ['gap', 'duplicate'], page: 2, mine: true as const }
  const written = stringifySearch(view)
  expect(written).toBe('?q=roti+%26+kue&kind=gap&kind=duplicate&page=2&mine=true')
  expect(address({ q: text, kind: listOf(text), page: whole(), mine: flag })(parseSearch(written))).toEqual(view)
})

test('a code that looks like a number stays the text it is', () => {
  expect(address({ area: text })(parseSearch('?area=35.10'))).toEqual({ area: '35.10' })
})

test('nothing chosen leaves the address bare', () => {
  expect(stringifySearch({ q: '', kind: [], page: undefined })).toBe('')
})
