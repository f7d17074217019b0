import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { NumberingInput } from '#contract/letters/shapes.ts'
import { faultOfNumbering, placeNumber, type Standing, writeNumber } from './numbering.ts'

const numbering = (given: Partial<NumberingInput> = {}): NumberingInput => ({
  template: '{klasifikasi}/{urut}/{kode_pd}/{tahun}',
  padding: 3,
  unitCode: '35.07.104',
  perKind: false,
  ...given,
})
const letter = { serial: 123, suffix: '', kind: 'invitation', classification: '800', datedOn: '2026-02-10' } as const

test.each([
  ['{klasifikasi}/{urut}/{kode_pd}/{tahun}', '800/123/35.07.104/2026'],
  ['{klasifikasi}/{urut}-Bappenda/{tahun}', '800/123-Bappenda/2026'],
  ['P/{urut}/050/BAPPEDA-E.1/{bulan_romawi}/{tahun}', 'P/123/050/BAPPEDA-E.1/II/2026'],
  ['{jenis}.{urut}/{tahun}', 'UND.123/2026'],
])('%s writes %s', (template, number) => expect(writeNumber(numbering({ template }), letter)).toBe(number))

test('the serial number is filled up with zeros and carries its insert', () => {
  expect(writeNumber(numbering({ padding: 4 }), { ...letter, serial: 7 })).toBe('800/0007/35.07.104/2026')
  expect(writeNumber(numbering(), { ...letter, suffix: 'b' })).toBe('800/123.b/35.07.104/2026')
})

test.each<[Partial<NumberingInput>, RegExp]>([
  [{ template: '{klasifikasi}/{tahun}' }, /\{urut\}/],
  [{ template: '{urut}/{urut}/{tahun}' }, /\{urut\}/],
  [{ template: '{urut}/{kode_pd}' }, /\{tahun\}/],
  [{ template: '{urut}/{tahun}', perKind: true }, /\{jenis\}/],
  [{ template: '{urut}/{kode_pd}/{tahun}', unitCode: '' }, /kode perangkat daerah/],
  [{ template: '{urut}{tahun}' }, /tanda/],
  [{ template: '{urut}1{tahun}' }, /tanda/],
  [{ template: '{urut}A{tahun}' }, /tanda/],
  [{ template: '{urut}1/{tahun}' }, /tanda/],
  [{ template: '{tahun}/1{urut}' }, /tanda/],
  [{ template: '{urut}/\u202e{tahun}' }, /tidak tampak/],
  [{ template: '{urut}/{kode_pd}/{tahun}', unitCode: '35\u200b07' }, /tidak tampak/],
  [{ template: '{urut}/{bulan}/{tahun}' }, /\{bulan\} tidak dikenal/],
  [{ template: '{urut/{tahun}' }, /kurung/],
])('a pattern that could write one number twice is refused: %o', (given, message) =>
  expect(faultOfNumbering(numbering(given))).toMatch(message),
)

test('the usual patterns are taken', () => {
  for (const template of ['{klasifikasi}/{urut}/{kode_pd}/{tahun}', '{urut}/{jenis}/{bulan_romawi}/{tahun}'])
    expect(faultOfNumbering(numbering({ template }))).toBeUndefined()
})

const standing = (given: Partial<Standing> = {}): Standing => ({
  last: 40,
  latestDay: '2026-02-10',
  before: 31,
  inserts: 0,
  ...given,
})

test('a letter of the latest day or after takes the next number', () => {
  for (const day of ['2026-02-10', '2026-02-11'])
    expect(placeNumber(standing(), day, 'insert')).toEqual({ serial: 41, suffix: '', isOutOfOrder: false })
})

test('an earlier letter goes between, or out of order where that is wanted', () => {
  expect(placeNumber(standing(), '2026-02-03', 'insert')).toEqual({ serial: 31, suffix: 'a', isOutOfOrder: false })
  expect(placeNumber(standing({ inserts: 2 }), '2026-02-03', 'insert')?.suffix).toBe('c')
  expect(placeNumber(standing(), '2026-02-03', 'next')).toEqual({ serial: 41, suffix: '', isOutOfOrder: true })
  expect(placeNumber(standing({ inserts: 26 }), '2026-02-03', 'insert')).toBeUndefined()
})

test('whatever the letters, two different places never write one number', () => {
  const parts = fc.constantFrom(
    '{klasifikasi}',
    '{kode_pd}',
    '{bulan_romawi}',
    '{jenis}',
    '{tahun}',
    '{urut}',
    'X',
    '12',
  )
  const place = fc.record({
    serial: fc.integer({ min: 1, max: 3000 }),
    suffix: fc.constantFrom('', 'a', 'b'),
    kind: fc.constantFrom('invitation', 'letter'),
    datedOn: fc.constantFrom('2025-01-05', '2026-01-05', '2026-11-30'),
  })
  fc.assert(
    fc.property(fc.uniqueArray(parts, { minLength: 3, maxLength: 6 }), place, place, (tokens, a, b) => {
      const used = numbering({ template: tokens.join('/'), unitCode: 'BPD' })
      fc.pre(faultOfNumbering(used) === undefined)
      fc.pre(a.serial !== b.serial || a.suffix !== b.suffix || a.datedOn.slice(0, 4) !== b.datedOn.slice(0, 4))
      const write = (one: typeof a) =>
        writeNumber(used, { ...one, kind: one.kind as 'letter', classification: '000.1' })
      expect(write(a)).not.toBe(write(b))
    }),
    { seed: 4, numRuns: 500 },
  )
})
