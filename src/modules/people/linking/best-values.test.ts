import { expect, test } from 'vitest'
import { bestOf, type Said } from './best-values.ts'

let made = 0
const said = (given: Partial<Said>): Said => ({
  recordId: `r${++made}`,
  agencyId: 'a',
  asOf: '2025-01-01',
  isCurrent: true,
  name: 'SITI AMINAH',
  sex: null,
  nikSex: null,
  birthDate: null,
  age: null,
  villageCode: null,
  districtCode: null,
  ...given,
})

test('the name is spelt as most lists spell it, at its fullest', () => {
  const names = ['Siti Aminah', 'SITI AMINAH, S.Pd', 'Aminah', 'St. Aminah']
  expect(bestOf(names.map((name) => said({ name }))).name).toBe('SITI AMINAH, S.Pd')
})

test('a short name speaks for the full one that holds it, and a call name for none', () => {
  const nameOf = (...names: string[]) => bestOf(names.map((name) => said({ name }))).name
  expect(nameOf('Aminah', 'Siti Aminah')).toBe('Siti Aminah')
  expect(nameOf('BU TIN', 'SRI HARTINI')).toBe('SRI HARTINI')
  expect(nameOf('SRI HARTINI', 'Hartini', 'SRI HARTATI WIDODO')).toBe('SRI HARTINI')
})

test('a form of address is no part of the name', () => {
  const names = ['Bpk. H. Moch. Haris', 'MOCH HARIS']
  expect(bestOf(names.map((name) => said({ name }))).name).toBe('Moch. Haris')
})

test('a NIK tells the sex where no list does, and that it did', () => {
  expect(bestOf([said({ nikSex: 'P' })])).toMatchObject({ sex: 'P', isSexFromNik: true })
  expect(bestOf([said({ nikSex: 'P' }), said({ sex: 'L' })])).toMatchObject({ sex: 'L', isSexFromNik: false })
  expect(bestOf([said({})])).toMatchObject({ sex: null, isSexFromNik: false })
})

test('a default day is believed only where no other is known', () => {
  const days = ['1979-12-31', '1979-12-31', '1979-03-30'].map((birthDate) => said({ birthDate }))
  expect(bestOf(days).birthDate).toBe('1979-03-30')
  expect(bestOf(days.slice(0, 2)).birthDate).toBe('1979-12-31')
})

test('the place is that of the newest list that has one, its district too', () => {
  const places = [
    said({ asOf: '2024-01-01', villageCode: '35.07.21.2001' }),
    said({ asOf: '2025-01-01', villageCode: '35.07.22.2002' }),
    said({ asOf: '2025-06-01' }),
  ]
  expect(bestOf(places)).toMatchObject({ villageCode: '35.07.22.2002', districtCode: '35.07.22' })
})

test('a list that was replaced speaks only where no other does', () => {
  const old = said({ isCurrent: false, asOf: '2025-12-01', sex: 'L', name: 'SLAMET' })
  expect(bestOf([old, said({ sex: 'P' })])).toMatchObject({ sex: 'P', name: 'SITI AMINAH' })
  expect(bestOf([old])).toMatchObject({ sex: 'L', name: 'SLAMET' })
})

test('an age counts where no birth date is given, with the day it was true', () => {
  expect(bestOf([said({ age: 46 })])).toMatchObject({ age: 46, ageOn: '2025-01-01' })
  expect(bestOf([said({ age: 46 }), said({ birthDate: '1979-03-30' })])).toMatchObject({ age: null, ageOn: null })
})
