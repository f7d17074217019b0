import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ancestorsOf, findLevel, isWithin, kindOf, namesOf, parentOf } from './area.ts'

const pad = (n: number, digits: number) => String(n).padStart(digits, '0')
const codes = fc
  .tuple(
    fc.integer({ min: 11, max: 96 }),
    fc.integer({ min: 1, max: 99 }),
    fc.integer({ min: 1, max: 99 }),
    fc.integer({ min: 1001, max: 3999 }),
  )
  .map(([p, k, c, v]) => `${p}.${pad(k, 2)}.${pad(c, 2)}.${v}`)

test('a village lies in each of its ancestors, and in nothing whose code merely begins alike', () => {
  fc.assert(
    fc.property(codes, (code) => {
      expect(ancestorsOf(code)).toHaveLength(3)
      for (const ancestor of ancestorsOf(code)) expect(isWithin(code, ancestor)).toBe(true)
      expect(isWithin(code, code)).toBe(true)
      expect(isWithin(code, code.slice(0, 4))).toBe(false)
      expect(isWithin(parentOf(code) ?? '', code)).toBe(false)
    }),
    { seed: 7 },
  )
})

test.each([
  ['35', 'province', 'provinsi'],
  ['35.07', 'regency', 'kabupaten'],
  ['35.69', 'regency', 'kabupaten'],
  ['35.73', 'regency', 'kota'],
  ['35.07.13', 'district', 'kecamatan'],
  ['35.07.13.1010', 'village', 'kelurahan'],
  ['35.07.13.2005', 'village', 'desa'],
  ['91.03.01.3007', 'village', 'desa adat'],
])('%s is a %s, %s', (code, level, kind) => {
  expect(findLevel(code)).toBe(level)
  expect(kindOf(code)).toBe(kind)
})

test.each(['', '3', '3507', '35.7', '35.07.1', '35.07.13.101', '35.07.13.10100', 'x'])('%j is no code', (code) =>
  expect(findLevel(code)).toBeUndefined(),
)

test.each([
  ['kabupaten', 'Kabupaten Malang', 'Malang', 'Kabupaten Malang'],
  ['kota', 'Kota Administrasi Jakarta Pusat', 'Jakarta Pusat', 'Kota Administrasi Jakarta Pusat'],
  ['kabupaten', 'Kabupaten Kotabaru', 'Kotabaru', 'Kabupaten Kotabaru'],
  ['provinsi', 'Jawa Timur', 'Jawa Timur', 'Provinsi Jawa Timur'],
  ['kecamatan', 'Kota Bangun', 'Kota Bangun', 'Kec. Kota Bangun'],
  ['kelurahan', 'Kepanjen', 'Kepanjen', 'Kel. Kepanjen'],
  ['desa', 'Kota Baru', 'Kota Baru', 'Desa Kota Baru'],
  ['desa adat', 'Desa Adat Yoboi', 'Yoboi', 'Desa Adat Yoboi'],
] as const)('%s written as %s is called %s, in full %s', (kind, written, name, fullName) =>
  expect(namesOf(kind, written)).toEqual({ name, fullName }),
)
