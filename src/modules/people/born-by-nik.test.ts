import { expect, test } from 'vitest'
import { bornByNik, sexByNik } from './born-by-nik.ts'

const row = (given: object) => ({ nik: '3507215403850017', birthDate: null, age: null, ...given })

test.each([
  [{ birthDate: '1985-03-14' }, 'P'],
  [{ birthDate: '1985-03-14', nik: '3507211403850017' }, 'L'],
  [{ age: 40 }, 'P'],
  [{ age: 41 }, 'P'],
  // Somebody else's of the family, written by mistake.
  [{ birthDate: '1983-03-14' }, null],
  [{ age: 12 }, null],
  [{ nik: '3507210000000000', birthDate: '1985-03-14' }, null],
  [{ nik: null, birthDate: '1985-03-14' }, null],
  // Nothing in the row says whose the NIK is.
  [{}, null],
])('%j is told %s by the NIK', (given, sex) => expect(sexByNik(row(given), '2025-06-30')).toBe(sex))

test.each([
  ['3507215403850017', '1985-03-14'],
  ['3507212902040017', '2004-02-29'],
  // Days that no year, or not that year, has.
  ['3507213102850017', null],
  ['3507213106850017', null],
  ['3507212902850017', null],
])('a NIK %s tells of a birth on %s', (nik, born) => expect(bornByNik(nik, '2025-06-30')).toBe(born))
