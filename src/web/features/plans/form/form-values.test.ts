import { expect, test } from 'vitest'
import { inputOf, newValues, splitFault, valuesOf } from './form-values.ts'

const values = newValues({ name: 'Pelatihan roti' }, 'agency')

test('what is left empty is null for the server, and a target group that limits nothing is none', () => {
  expect(inputOf(values)).toMatchObject({ code: null, startsOn: null, budget: null, target: null, agencyId: 'agency' })
})

test('an activity goes through the form unchanged', () => {
  const target = {
    satuan: 'orang',
    jk: 'P' as const,
    usia_min: 18,
    desil: [1, 4] as [number, number],
    kondisi: ['lansia'],
  }
  const input = {
    ...inputOf(values),
    target,
    areaCodes: ['35.07.13'],
    expectedPeople: 20,
    expectedFemale: 20,
    expectedMale: 0,
  }
  const activity = {
    ...input,
    id: 'id',
    year: 2026,
    sourceId: null,
    agency: { id: 'agency', shortName: 'Dinsos', name: 'Dinas Sosial' },
    supporters: [],
    programme: null,
    priority: null,
    nomenclatureTitle: null,
    areas: [{ code: '35.07.13', name: 'Kec. Kepanjen' }],
    status: 'planned' as const,
    statusReason: '',
    version: 1,
    createdAt: '',
    updatedAt: '',
    can: { edit: true, changeTo: [], remove: false },
  }
  expect(inputOf(valuesOf(activity))).toEqual(input)
})

test('one end of the deciles alone means up to the other end of the scale', () => {
  expect(inputOf({ ...values, desilTo: '2' }).target).toEqual({ desil: [1, 2] })
})

test.each([
  [{}, undefined],
  [{ expectedPeople: 20 }, { kind: 'missing' }],
  [
    { expectedPeople: 20, expectedFemale: 12, expectedMale: 9 },
    { kind: 'wrong', sum: 21 },
  ],
  [{ expectedPeople: 20, expectedFemale: 12, expectedMale: 8 }, undefined],
  [{ expectedPeople: 20, splitReason: 'belum didata' }, undefined],
  [{ expectedPeople: 20, unit: 'rumah' }, undefined],
] as const)('the split of %j: %j', (given, fault) => {
  expect(splitFault({ ...values, ...given })).toEqual(fault)
})

test('a split does not go with things', () => {
  expect(inputOf({ ...values, unit: 'rumah', expectedFemale: 3, splitReason: 'x' })).toMatchObject({
    expectedFemale: null,
    splitReason: '',
  })
})
