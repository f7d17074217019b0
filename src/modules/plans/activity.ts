import type { ActivityStatus, OutputKind, TargetGroup } from '#contract/plans/shapes.ts'
import { sha256 } from '#platform/ids.ts'
import { fold } from './fold.ts'

/** Everything of an activity that somebody can change; a version keeps all of it. */
export interface ActivityFields {
  /** The id in the file it came from; null when it was written in Selaras. */
  readonly sourceId: string | null
  /** Who leads. */
  readonly agencyId: string
  /** Who works along. */
  readonly supportAgencyIds: readonly string[]
  readonly programmeId: string | null
  readonly code: string | null
  readonly nomenclatureVersion: string | null
  readonly name: string
  readonly purpose: string
  readonly outputKind: OutputKind | null
  readonly skillField: string
  readonly targetText: string
  readonly target: TargetGroup | null
  readonly areaText: string
  /** Kemendagri codes of where the recipients live, at any level. */
  readonly areaCodes: readonly string[]
  /** ISO days. */
  readonly startsOn: string | null
  readonly endsOn: string | null
  /** Counted in `unit`. */
  readonly expectedPeople: number | null
  readonly expectedFemale: number | null
  readonly expectedMale: number | null
  /** Why a count of people comes without its split by sex. */
  readonly splitReason: string
  readonly unit: string
  /** Whole rupiah. */
  readonly budget: number | null
  readonly fundSource: string
  readonly partner: string
  readonly status: ActivityStatus
  /** Why it sleeps or was withdrawn. */
  readonly statusReason: string
}

export interface Activity extends ActivityFields {
  readonly id: string
  readonly year: number
  readonly version: number
  readonly contentHash: string
  readonly importId: string | null
  readonly createdBy: string
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** The reason given for files that never say how many women and men; DOMAIN: counts carry their split or a reason. */
export const NO_SPLIT_IN_FILE = 'tidak disebut di berkas'

/** What a new activity starts from. */
export const EMPTY_ACTIVITY: Omit<ActivityFields, 'agencyId' | 'name'> = {
  sourceId: null,
  supportAgencyIds: [],
  programmeId: null,
  code: null,
  nomenclatureVersion: null,
  purpose: '',
  outputKind: null,
  skillField: '',
  targetText: '',
  target: null,
  areaText: '',
  areaCodes: [],
  startsOn: null,
  endsOn: null,
  expectedPeople: null,
  expectedFemale: null,
  expectedMale: null,
  splitReason: '',
  unit: 'orang',
  budget: null,
  fundSource: '',
  partner: '',
  status: 'planned',
  statusReason: '',
}

/** Statuses in which an activity counts as something the agency intends to do: others meet it, overlaps are sought. */
export const LIVE_STATUSES: readonly ActivityStatus[] = ['planned', 'running', 'done']

const sorted = (codes: readonly string[]) => [...codes].sort()

const canonicalTarget = (target: TargetGroup | null) =>
  target &&
  Object.entries(target)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => [key, Array.isArray(value) && key !== 'desil' ? sorted(value.map(String)) : value] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))

/**
 * sha256 over what matters for an overlap: who, what, for whom, where, when. Money, partners, counts and status are not in it, so changing
 * those does not reopen a decision.
 */
export function contentHash(fields: ActivityFields): string {
  return sha256(
    JSON.stringify([
      fields.agencyId,
      fields.code,
      fields.name,
      fields.purpose,
      fields.outputKind,
      fields.skillField,
      fields.targetText,
      canonicalTarget(fields.target),
      fields.unit,
      fields.areaText,
      sorted(fields.areaCodes),
      fields.startsOn,
      fields.endsOn,
    ]),
  )
}

const comparable = (name: keyof ActivityFields, fields: ActivityFields): string => {
  if (name === 'target') return JSON.stringify(canonicalTarget(fields.target))
  if (name === 'areaCodes' || name === 'supportAgencyIds') return JSON.stringify(sorted(fields[name]))
  return JSON.stringify(fields[name])
}

const FIELD_NAMES = Object.keys({ ...EMPTY_ACTIVITY, agencyId: '', name: '' }) as (keyof ActivityFields)[]

/** The names of the fields in which two states differ; order inside lists has no meaning. */
export function changedFields(before: ActivityFields, after: ActivityFields): (keyof ActivityFields)[] {
  return FIELD_NAMES.filter((name) => comparable(name, before) !== comparable(name, after))
}

/** The editable part of an activity, without its identity. */
export function fieldsOf(activity: ActivityFields): ActivityFields {
  return Object.fromEntries(FIELD_NAMES.map((name) => [name, activity[name]])) as unknown as ActivityFields
}

/** True when a count of people is saved as it must be: with its split by sex, or with a reason. Other units have no sex. */
export function hasSplitOrReason(fields: ActivityFields): boolean {
  const { expectedPeople, expectedFemale, expectedMale, splitReason, unit, status } = fields
  if (status === 'draft' || expectedPeople === null || unit !== 'orang' || splitReason.trim() !== '') return true
  return expectedFemale !== null && expectedMale !== null && expectedFemale + expectedMale === expectedPeople
}

/** True unless the activity would end before it starts. */
export const hasValidPeriod = ({ startsOn, endsOn }: Pick<ActivityFields, 'startsOn' | 'endsOn'>): boolean =>
  startsOn === null || endsOn === null || startsOn <= endsOn

/** True unless it sleeps or was withdrawn without saying why. */
export const hasStatusReason = ({ status, statusReason }: ActivityFields): boolean =>
  (status !== 'asleep' && status !== 'withdrawn') || statusReason.trim() !== ''

/** What a search over activities looks into. */
export const searchKey = (fields: ActivityFields): string =>
  fold(
    [fields.name, fields.code ?? '', fields.targetText, fields.areaText, fields.skillField, fields.purpose].join(' '),
  )

/** The area codes as one text in which each stands between semicolons. */
export const areaKey = (codes: readonly string[]): string => (codes.length > 0 ? `;${codes.join(';')};` : '')
