import type { Tally } from '#modules/plans/index.ts'

/** So many of one district. What female and male leave of the amount is not known; of disability likewise. */
export interface CountedRow {
  /** Kecamatan; null: not known. */
  readonly districtCode: string | null
  readonly amount: number
  readonly female: number
  readonly male: number
  readonly disabled: number
  readonly notDisabled: number
}

/** Something that counts once towards a programme, and who shares it. Its amount is the sum of its rows. */
export interface Counted {
  /** `2026-03`. */
  readonly month: string
  /** Who took part, sorted; empty: none of the region's agencies. */
  readonly agencyIds: readonly string[]
  readonly activityId: string | null
  /** Agreed shares that add up to the amount; null: in equal parts. */
  readonly shares: ReadonlyMap<string, number> | null
  /** The report it came from; null: a room counted it. */
  readonly contributionId: string | null
  readonly rows: readonly CountedRow[]
}

export const quarterOfMonth = (month: string): number => Math.ceil(Number(month.slice(5, 7)) / 3)

export const amountOf = (rows: readonly { readonly amount: number }[]): number =>
  rows.reduce((total, { amount }) => total + amount, 0)

/** What a room has counted, ready to be summed; a district outside the region counts as not known. */
export const fromTally = (tally: Tally, districts: ReadonlySet<string>): Counted => {
  const { amount, sex, disability, districtCode } = tally
  return {
    month: tally.month,
    agencyIds: [...new Set(tally.agencyIds)].sort(),
    activityId: tally.activityId,
    shares: null,
    contributionId: null,
    rows: [
      {
        districtCode: districtCode !== null && districts.has(districtCode) ? districtCode : null,
        amount,
        female: sex === 'P' ? amount : 0,
        male: sex === 'L' ? amount : 0,
        disabled: disability === true ? amount : 0,
        notDisabled: disability === false ? amount : 0,
      },
    ],
  }
}

interface Reported {
  readonly id: string
  readonly activityId: string | null
  readonly year: number
  readonly quarter: number
  readonly rows: readonly {
    readonly districtCode: string | null
    readonly amount: number
    readonly female: number | null
    readonly male: number | null
    readonly disabled: number | null
  }[]
  readonly shares: readonly { readonly agencyId: string; readonly amount: number }[]
}

/** What agencies reported of a quarter: it counts in the quarter's last month, or in the present one while the quarter runs. */
export const fromReport = (report: Reported, today: string): Counted => {
  const last = `${report.year}-${String(report.quarter * 3).padStart(2, '0')}`
  const present = today.slice(0, 7)
  return {
    month: last > present ? present : last,
    agencyIds: report.shares.map(({ agencyId }) => agencyId).sort(),
    activityId: report.activityId,
    shares: new Map(report.shares.map(({ agencyId, amount }) => [agencyId, amount])),
    contributionId: report.id,
    rows: report.rows.map(({ districtCode, amount, female, male, disabled }) => ({
      districtCode,
      amount,
      female: female ?? 0,
      male: male ?? 0,
      disabled: disabled ?? 0,
      notDisabled: disabled === null ? 0 : amount - disabled,
    })),
  }
}
