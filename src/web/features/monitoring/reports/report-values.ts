import type { Contribution, ReportRow } from '#contract/monitoring/shapes.ts'
import { type Filled, sumOf } from '../forms/target-values.ts'

export interface RowValues {
  /** Empty: not known. */
  districtCode: string
  amount: Filled
  female: Filled
  male: Filled
  disabled: Filled
}

export const EMPTY_ROW: RowValues = { districtCode: '', amount: '', female: '', male: '', disabled: '' }

/** The fields of a report; one row to begin with, and the share of each who shares it. */
export const reportValues = (before: Contribution | null, sharers: readonly { readonly id: string }[]) => ({
  rows: (before?.rows ?? [null]).map(
    (row): RowValues =>
      row
        ? {
            districtCode: row.districtCode ?? '',
            amount: row.amount,
            female: row.female ?? '',
            male: row.male ?? '',
            disabled: row.disabled ?? '',
          }
        : EMPTY_ROW,
  ),
  sexReason: before?.sexReason ?? '',
  evidence: before?.evidence ?? '',
  shares: sharers.map(({ id }): Filled => before?.shares.find(({ agency }) => agency.id === id)?.amount ?? ''),
  reason: '',
})

export type ReportValues = ReturnType<typeof reportValues>

const orNull = (filled: Filled): number | null => (filled === '' ? null : Number(filled))

/** Of people the amount is what was typed, or women and men together where only these were. */
const amountOf = ({ amount, female, male }: RowValues): number =>
  amount === '' ? (Number(female) || 0) + (Number(male) || 0) : Number(amount)

export const totalOf = (rows: readonly RowValues[]): number => sumOf(rows.map(amountOf))

/** What is sent; shares that nobody filled are left to the weights. */
export const reportOf = (values: ReportValues, sharers: readonly { readonly id: string }[]) => ({
  rows: values.rows.map(
    (row): ReportRow => ({
      districtCode: row.districtCode || null,
      amount: amountOf(row),
      female: orNull(row.female),
      male: orNull(row.male),
      disabled: orNull(row.disabled),
    }),
  ),
  sexReason: values.sexReason,
  evidence: values.evidence,
  shares: values.shares.every((share) => share === '')
    ? null
    : sharers.map(({ id }, at) => ({ agencyId: id, amount: Number(values.shares[at]) || 0 })),
})
