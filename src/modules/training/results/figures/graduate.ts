import type { Disability } from '#contract/training/shapes.ts'

/** What figures need to know of a graduate: nothing that names them. */
export interface Graduate {
  readonly id: string
  readonly sex: 'L' | 'P'
  readonly disabilities: readonly Disability[]
  /** Rank in DTSEN when they entered, 1 to 10; null: not known. */
  readonly decile: number | null
  /** Code of `seed/training/fields.csv`. */
  readonly field: string
  readonly districtCode: string | null
  readonly batchId: string
  readonly agencyId: string
}

export const DIMENSIONS = [
  'sex',
  'disability',
  'disability_kind',
  'decile',
  'field',
  'district',
  'agency',
  'batch',
] as const
export type Dimension = (typeof DIMENSIONS)[number]

/** A part of all graduates by one dimension. Groups of a dimension do not overlap and together are all. */
export interface Group {
  readonly dimension: Dimension
  /** `P`, `with`, `1-4`, a code or an id. */
  readonly value: string
}

export const keyOf = ({ dimension, value }: Group): string => `${dimension}:${value}`

/**
 * Dimensions whose groups hang together: `groupsOf` gives the finest group first, then those it is a part of. Tables of one family are protected together;
 * those of different families share nothing but the whole.
 */
export interface Family {
  readonly groupsOf: (graduate: Graduate) => readonly [Group, ...Group[]]
}

export const NOT_KNOWN = 'unknown'

const kindOf = ({ disabilities }: Graduate) => (disabilities.length > 1 ? 'multiple' : (disabilities[0] ?? 'none'))

const bandOf = ({ decile }: Graduate) => (decile === null ? NOT_KNOWN : decile <= 4 ? '1-4' : '5-10')

export const FAMILIES: readonly Family[] = [
  { groupsOf: ({ sex }) => [{ dimension: 'sex', value: sex }] },
  {
    groupsOf: (graduate) => [
      { dimension: 'disability_kind', value: kindOf(graduate) },
      { dimension: 'disability', value: kindOf(graduate) === 'none' ? 'none' : 'with' },
    ],
  },
  { groupsOf: (graduate) => [{ dimension: 'decile', value: bandOf(graduate) }] },
  { groupsOf: ({ districtCode }) => [{ dimension: 'district', value: districtCode ?? NOT_KNOWN }] },
  {
    groupsOf: ({ batchId, agencyId, field }) => [
      { dimension: 'batch', value: batchId },
      { dimension: 'agency', value: agencyId },
      { dimension: 'field', value: field },
    ],
  },
]
