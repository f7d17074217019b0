import type { Picture } from '#platform/documents/document.ts'
import type { Letterhead, Signer } from './form.ts'

/** Laporan kegiatan, parts A to E. Every part may hold several paragraphs. */
export interface ActivityReportInput {
  readonly letterhead: Letterhead
  /** Stands below LAPORAN: `PELAKSANAAN RETRET …`. */
  readonly title: string
  readonly introduction: {
    readonly general: readonly string[]
    readonly purpose: readonly string[]
    readonly scope: readonly string[]
    readonly legalBase: readonly string[]
  }
  readonly activities: readonly string[]
  readonly results: readonly string[]
  /** Figures of the results as a table; null: none. */
  readonly figures: ReportTable | null
  readonly conclusions: readonly string[]
  readonly suggestions: readonly string[]
  readonly closing: readonly string[]
  readonly datedOn: string
  readonly signer: Signer
  readonly photos: readonly { readonly picture: Picture; readonly caption: string }[]
  readonly correction?: number
}

export interface ReportTable {
  readonly caption: string
  readonly columns: readonly {
    readonly title: string
    readonly width: number | 'rest'
    readonly align?: 'left' | 'center' | 'right'
  }[]
  readonly rows: readonly (readonly string[])[]
}
