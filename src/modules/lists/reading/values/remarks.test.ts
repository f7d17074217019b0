import { describe, expect, test } from 'vitest'
import { readRow } from '../../../../../tests/build/rooms/list-rows.ts'

describe('a name in the column of another level is said so', () => {
  test.each([
    [{ village: 'Jabung' }, 'place_is_district', '35.07.17'],
    [{ village: 'Jabung', district: 'Kepanjen' }, 'place_is_district', '35.07.13'],
    [{ district: 'Druju' }, 'place_is_village', undefined],
  ])('%j', (said, code, place) => {
    const found = readRow({ name: 'SITI', ...said })
    expect([found.problems, found.place?.code]).toEqual([[code], place])
  })
})

test('a birth that nobody remembers is not passed over in silence', () => {
  expect(readRow({ name: 'SITI', birth_place_date: 'tidak ingat' })).toMatchObject({
    birth: null,
    birthPlace: null,
    problems: ['birth_forgotten'],
  })
  expect(readRow({ name: 'SITI', birth_place_date: 'Malang, lupa' })).toMatchObject({
    birth: null,
    birthPlace: 'Malang',
    problems: ['birth_forgotten'],
  })
  expect(readRow({ name: 'SITI', birth_place_date: 'Malang' })).toMatchObject({
    birthPlace: 'Malang',
    problems: ['birth_date_missing'],
  })
})
