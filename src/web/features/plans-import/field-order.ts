import type { ImportField } from '#contract/plans-import.ts'

/** Every meaning a column can have, in the order they are offered; the compiler sees that none is missing. */
const OFFERED: Record<ImportField, number> = {
  sourceId: 0,
  agency: 1,
  agencyShort: 2,
  code: 3,
  name: 4,
  purpose: 5,
  outputKind: 6,
  skillField: 7,
  targetText: 8,
  target: 9,
  areaText: 10,
  areaCodes: 11,
  startsOn: 12,
  endsOn: 13,
  expectedPeople: 14,
  expectedFemale: 15,
  expectedMale: 16,
  unit: 17,
  budget: 18,
  fundSource: 19,
  partner: 20,
}

export const FIELD_ORDER = Object.keys(OFFERED) as ImportField[]
