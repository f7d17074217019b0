import type { Issue, Letterhead, Verification } from './form.ts'

/** Sertifikat of a training or a retreat. */
export interface CertificateInput {
  readonly letterhead: Letterhead
  readonly issue: Issue
  readonly name: string
  readonly nip: string
  readonly post: string
  readonly agency: string
  /** `LULUS` or `TELAH MENGIKUTI`, as the percentage rule of the gathering says. */
  readonly outcome: string
  readonly event: string
  readonly when: { readonly from: string; readonly until: string }
  readonly place: string
  /** Jam pelajaran; 0: not shown. */
  readonly lessonHours: number
  readonly verification: Verification
  /** The second page: sessions with their hours; empty: one page only. */
  readonly sessions: readonly { readonly title: string; readonly lessonHours: number }[]
}
