import { expect, test } from 'vitest'
import { parseCode } from './nomenclature-code.ts'
import { invented } from './testing/invented.ts'
import type { Mandate } from './types.ts'
import { findWrongAgency } from './wrong-agency.ts'

const mandate = (agencyShort: string, affairs: string[]): Mandate => ({
  agencyShort,
  agencyName: agencyShort,
  affairs,
  affairNames: affairs.map((affair) => `Urusan ${affair}`),
  legalText: `Perbup tentang ${agencyShort}`,
})
const MANDATES = [mandate('Dinsos', ['1.06']), mandate('Disperkim', ['1.03', '1.04']), mandate('BAZNAS', [])]
const planned = (agencyShort: string, code: string | null) => invented('x', { agencyShort, code })
const wrong = (agencyShort: string, code: string | null) => findWrongAgency([planned(agencyShort, code)], MANDATES)

test('an activity in another agency’s affair names the right agency and its legal text', () => {
  expect(wrong('Dinsos', '1.04.04.2.01.0001')).toMatchObject([
    {
      id: 'x',
      affair: '1.04',
      affairName: 'Urusan 1.04',
      proposedAgencies: ['Disperkim'],
      legalText: 'Perbup tentang Disperkim',
    },
  ])
})
test('support codes belong to the affair they start with', () => {
  expect(wrong('Dinsos', '1.06.01.2.06.0009')).toEqual([])
  expect(wrong('Dinsos', '1.04.01.2.06.0009')).toHaveLength(1)
})
test('an affair that nobody holds is still wrong, without a proposal', () => {
  expect(wrong('Dinsos', '2.22.02.2.01.0001')).toMatchObject([{ proposedAgencies: [], legalText: '' }])
})
test('rows without a code, generic codes and bodies without affairs are not judged', () => {
  expect([
    ...wrong('Dinsos', null),
    ...wrong('Dinsos', 'X.XX.01.2.06'),
    ...wrong('BAZNAS', '1.04.04.2.01.0001'),
    ...wrong('TP-PKK', '1.04'),
  ]).toEqual([])
})
test('codes are read in their old and new lengths and with a padded level', () => {
  expect(parseCode('2.08.03.02.02.0001')).toEqual({ affair: '2.08', programme: '03', normal: '2.08.03.2.02.0001' })
  expect(parseCode('2.08.03.2.02.01')?.affair).toBe('2.08')
  expect(parseCode('2.17.07.2.01.04.5.1.02.04.01.0003')?.normal).toBe('2.17.07.2.01.04')
  expect(parseCode('x.xx.01.2.06')).toMatchObject({ affair: 'X.XX', programme: '01' })
  expect(parseCode('abc')).toBeNull()
})
