import type { Activity, ActivityInput } from '#contract/plans/activities.ts'
import type { OutputKind, TargetGroup } from '#contract/plans/shapes.ts'
import type { NewActivityAddress } from '../view.ts'

type Count = number | ''

/** What the fields hold; empty is empty text, never null, so that inputs stay in hand. */
export interface ActivityValues {
  agencyId: string
  supportAgencyIds: string[]
  programmeId: string
  code: string
  nomenclatureVersion: string
  name: string
  purpose: string
  outputKind: OutputKind | ''
  skillField: string
  targetText: string
  jk: 'P' | 'L' | 'LP' | ''
  usia_min: Count
  usia_max: Count
  desilFrom: string
  desilTo: string
  pekka: boolean
  umkm: NonNullable<TargetGroup['umkm']> | ''
  disabilitas: string[]
  anggota_dwp: string
  pekerjaan: string[]
  kelompok: string[]
  kondisi: string[]
  /** Whether the plan's target group named its unit, as imported ones do. */
  namesUnit: boolean
  areas: { code: string; name: string }[]
  areaText: string
  startsOn: string
  endsOn: string
  expectedPeople: Count
  expectedFemale: Count
  expectedMale: Count
  splitReason: string
  unit: string
  budget: Count
  fundSource: string
  partner: string
  reason: string
}

const EMPTY: ActivityValues = {
  agencyId: '',
  supportAgencyIds: [],
  programmeId: '',
  code: '',
  nomenclatureVersion: '',
  name: '',
  purpose: '',
  outputKind: '',
  skillField: '',
  targetText: '',
  jk: '',
  usia_min: '',
  usia_max: '',
  desilFrom: '',
  desilTo: '',
  pekka: false,
  umkm: '',
  disabilitas: [],
  anggota_dwp: '',
  pekerjaan: [],
  kelompok: [],
  kondisi: [],
  namesUnit: false,
  areas: [],
  areaText: '',
  startsOn: '',
  endsOn: '',
  expectedPeople: '',
  expectedFemale: '',
  expectedMale: '',
  splitReason: '',
  unit: 'orang',
  budget: '',
  fundSource: '',
  partner: '',
  reason: '',
}

/** A new activity, filled in with what the address brings along. */
export function newValues(given: NewActivityAddress, agencyId: string): ActivityValues {
  return {
    ...EMPTY,
    agencyId: given.agencyId ?? agencyId,
    programmeId: given.programmeId ?? '',
    name: given.name ?? '',
    outputKind: given.outputKind ?? '',
    targetText: given.targetText ?? '',
    areaText: given.areaText ?? '',
    areas: (given.areaCodes ?? []).map((code) => ({ code, name: given.areaText ?? code })),
    expectedPeople: given.expectedPeople ?? '',
    unit: given.unit ?? 'orang',
  }
}

/** An activity as it stands, in the fields of the form. */
export function valuesOf(activity: Activity): ActivityValues {
  const { target } = activity
  return {
    ...EMPTY,
    agencyId: activity.agency.id,
    supportAgencyIds: activity.supporters.map(({ id }) => id),
    programmeId: activity.programme?.id ?? '',
    code: activity.code ?? '',
    nomenclatureVersion: activity.nomenclatureVersion ?? '',
    name: activity.name,
    purpose: activity.purpose,
    outputKind: activity.outputKind ?? '',
    skillField: activity.skillField,
    targetText: activity.targetText,
    jk: target?.jk ?? '',
    usia_min: target?.usia_min ?? '',
    usia_max: target?.usia_max ?? '',
    desilFrom: target?.desil ? String(target.desil[0]) : '',
    desilTo: target?.desil ? String(target.desil[1]) : '',
    pekka: target?.pekka ?? false,
    umkm: target?.umkm ?? '',
    disabilitas: target?.disabilitas ?? [],
    anggota_dwp: target?.anggota_dwp ?? '',
    pekerjaan: target?.pekerjaan ?? [],
    kelompok: target?.kelompok ?? [],
    kondisi: target?.kondisi ?? [],
    namesUnit: target?.satuan !== undefined,
    areas: activity.areas,
    areaText: activity.areaText,
    startsOn: activity.startsOn ?? '',
    endsOn: activity.endsOn ?? '',
    expectedPeople: activity.expectedPeople ?? '',
    expectedFemale: activity.expectedFemale ?? '',
    expectedMale: activity.expectedMale ?? '',
    splitReason: activity.splitReason,
    unit: activity.unit,
    budget: activity.budget ?? '',
    fundSource: activity.fundSource,
    partner: activity.partner,
  }
}

const orNull = <T>(value: T | ''): T | null => (value === '' ? null : value)

function targetOf(values: ActivityValues): TargetGroup | null {
  const { jk, usia_min, usia_max, desilFrom, desilTo, pekka, umkm, anggota_dwp } = values
  const target: TargetGroup = {
    ...(values.namesUnit && { satuan: values.unit }),
    ...(jk && { jk }),
    ...(usia_min !== '' && { usia_min }),
    ...(usia_max !== '' && { usia_max }),
    ...((desilFrom || desilTo) && { desil: [Number(desilFrom || 1), Number(desilTo || 10)] as [number, number] }),
    ...(pekka && { pekka: true as const }),
    ...(umkm && { umkm }),
    ...(values.disabilitas.length > 0 && { disabilitas: values.disabilitas }),
    ...(anggota_dwp.trim() && { anggota_dwp: anggota_dwp.trim() }),
    ...(values.pekerjaan.length > 0 && { pekerjaan: values.pekerjaan }),
    ...(values.kelompok.length > 0 && { kelompok: values.kelompok }),
    ...(values.kondisi.length > 0 && { kondisi: values.kondisi }),
  }
  return Object.keys(target).length > 0 ? target : null
}

/** What the fields say, in the words of the contract. A split and its reason only go with a count of people. */
export function inputOf(values: ActivityValues): ActivityInput {
  const countsPeople = values.unit === 'orang'
  return {
    agencyId: values.agencyId,
    supportAgencyIds: values.supportAgencyIds,
    programmeId: orNull(values.programmeId),
    code: orNull(values.code.trim()),
    nomenclatureVersion: orNull(values.nomenclatureVersion),
    name: values.name,
    purpose: values.purpose,
    outputKind: orNull(values.outputKind),
    skillField: values.skillField,
    targetText: values.targetText,
    target: targetOf(values),
    areaText: values.areaText,
    areaCodes: values.areas.map(({ code }) => code),
    startsOn: orNull(values.startsOn),
    endsOn: orNull(values.endsOn),
    expectedPeople: orNull(values.expectedPeople),
    expectedFemale: countsPeople ? orNull(values.expectedFemale) : null,
    expectedMale: countsPeople ? orNull(values.expectedMale) : null,
    splitReason: countsPeople ? values.splitReason : '',
    unit: values.unit,
    budget: orNull(values.budget),
    fundSource: values.fundSource,
    partner: values.partner,
  }
}

/** What is wrong with the split of a count of people; undefined when it adds up, has a reason, or is not needed. */
export function splitFault(values: ActivityValues): { kind: 'missing' } | { kind: 'wrong'; sum: number } | undefined {
  const { expectedPeople: all, expectedFemale: female, expectedMale: male, splitReason, unit } = values
  if (unit !== 'orang' || all === '' || splitReason.trim() !== '') return undefined
  if (female === '' || male === '') return { kind: 'missing' }
  return female + male === all ? undefined : { kind: 'wrong', sum: female + male }
}
