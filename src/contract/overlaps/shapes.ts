import { z } from 'zod'
import { AgencyName, OutputKind, Year } from '../plans/shapes.ts'
import { AreaCode, Day, Id, Paging } from '../shapes.ts'

export const OverlapLabel = z.enum(['duplicate', 'complementary', 'sequence_gap'])
export type OverlapLabel = z.infer<typeof OverlapLabel>

/** gone: the pair no longer meets since a plan changed; kept because something was decided on it. */
export const PairState = z.enum(['open', 'decided', 'reopened', 'gone'])
export type PairState = z.infer<typeof PairState>

export const DecisionKind = z.enum(['join', 'divide', 'sequence', 'justify', 'withdraw'])
export type DecisionKind = z.infer<typeof DecisionKind>

/** The columns of the matrix: each activity and need stands in exactly one class, the first that fits, in this order. */
export const TARGET_CLASSES = [
  'dwp',
  'disabilitas',
  'pekka',
  'pekerja_migran',
  'penyintas',
  'ibu_dan_balita',
  'lansia',
  'rumah_dan_sanitasi',
  'petani_dan_nelayan',
  'pelaku_usaha',
  'pencari_kerja',
  'pelajar_dan_pemuda',
  'kader_dan_relawan',
  'aparatur',
  'keluarga_miskin',
  'perempuan',
  'umum',
] as const
export const TargetClass = z.enum(TARGET_CLASSES)
export type TargetClass = z.infer<typeof TargetClass>

/** An activity in the lists of this room. */
export const ActivityShort = z.object({
  id: Id,
  /** The id in the file it came from. */
  sourceId: z.string().nullable(),
  name: z.string(),
  agency: AgencyName,
  outputKind: OutputKind.nullable(),
  targetText: z.string(),
  targetClass: TargetClass,
  areaText: z.string(),
  startsOn: Day.nullable(),
  endsOn: Day.nullable(),
  expectedPeople: z.number().int().nullable(),
  unit: z.string(),
  budget: z.number().nullable(),
})
export type ActivityShort = z.infer<typeof ActivityShort>

/** Without a year: the one computed last, else the newest with plans. */
export const InYear = z.object({ year: Year.optional() })

/** The filters that matrix, map and lists share, so that a click on a cell opens its list. */
export const PlaceAndGroup = InYear.extend({
  /** A district or village and what lies in it; the region's own code: what covers the whole region. */
  area: AreaCode.optional(),
  targetClass: TargetClass.optional(),
  priorityId: z.union([Id, z.literal('none')]).optional(),
  q: z.string().trim().max(200).optional(),
})

export const paged = <S extends z.ZodRawShape>(shape: S) => PlaceAndGroup.extend({ ...Paging.shape, ...shape })
