import { expect, test } from 'vitest'
import { nextEdition } from './next-edition.ts'

test('a copy is proposed a year later on the same weekday, with that year in its title', () => {
  const retreat = { title: 'Retret Pejabat 2026', startsOn: '2026-12-04' }
  expect(nextEdition(retreat, '2026-11-22')).toEqual({ title: 'Retret Pejabat 2027', startsOn: '2027-12-03' })
  expect(new Date('2026-12-04').getUTCDay()).toBe(new Date('2027-12-03').getUTCDay())
})

test('a copy of what is long over is proposed for a day to come', () => {
  const old = { title: 'Rapat 12026 tahun 2023', startsOn: '2023-03-01' }
  expect(nextEdition(old, '2026-11-22')).toEqual({ title: 'Rapat 12026 tahun 2027', startsOn: '2027-02-24' })
})
