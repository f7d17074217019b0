import type { ReportTable } from './activity-report.ts'
import type { Letterhead, Signer } from './form.ts'

/** A report of chapters with paragraphs, points and tables: the quarterly self-evaluation of DWP, and any other. */
export interface TableReportInput {
  readonly letterhead: Letterhead
  readonly title: string
  /** `TRIWULAN I TAHUN 2026`. */
  readonly subtitle: string
  readonly orientation?: 'portrait' | 'landscape'
  /** Lines `Label : value` under the title. */
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  readonly chapters: readonly {
    readonly title: string
    readonly paragraphs: readonly string[]
    readonly points: readonly string[]
    readonly tables: readonly ReportTable[]
  }[]
  readonly datedOn: string
  readonly signers: readonly Signer[]
  readonly correction?: number
}
