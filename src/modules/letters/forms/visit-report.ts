import type { Picture } from '#platform/documents/document.ts'
import type { Letterhead, NamedPerson, Signer } from './form.ts'

/** Laporan kunjungan or pembinaan, as the teams of DWP and of agencies write it. */
export interface VisitReportInput {
  readonly letterhead: Letterhead
  readonly title: string
  readonly unit: string
  readonly visitedOn: string
  readonly place: string
  readonly legalBase: readonly string[]
  readonly team: readonly NamedPerson[]
  readonly metWith: readonly string[]
  readonly checklist: {
    /** `Daftar periksa pembinaan versi 2`. */
    readonly title: string
    readonly rows: readonly {
      readonly section: string
      readonly question: string
      readonly answer: string
      readonly note: string
    }[]
    /** `Terpenuhi 14 dari 18 (77,8 %)`; empty: none. */
    readonly summary: string
  }
  readonly findings: readonly {
    readonly finding: string
    readonly recommendation: string
    readonly who: string
    /** ISO day; empty: not agreed. */
    readonly dueOn: string
  }[]
  /** What became of the findings of the visit before. */
  readonly earlier: readonly { readonly finding: string; readonly state: string }[]
  readonly remarks: readonly string[]
  readonly nextVisit: string
  readonly datedOn: string
  readonly signers: readonly Signer[]
  readonly photos: readonly { readonly picture: Picture; readonly caption: string }[]
  readonly correction?: number
}
