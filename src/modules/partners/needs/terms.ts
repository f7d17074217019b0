import type { Terms } from '#contract/partners/shapes.ts'

export type SubjectKind = 'activity' | 'gathering' | 'house' | 'batch'

/** What an agency lacks, as it is kept. */
export interface Need extends Terms {
  readonly id: string
  readonly agencyId: string
  /** What it is for, where so. */
  readonly subject: { readonly kind: SubjectKind; readonly id: string; readonly title: string } | null
  readonly isClosed: boolean
  readonly closedReason: string
  readonly version: number
}

/** What a partner offers, as it is kept. */
export interface Offer extends Terms {
  readonly id: string
  readonly partnerId: string
  readonly byLink: boolean
  readonly createdBy: string
  /** Whose partner it is; null: the coordinators'. */
  readonly partnerAgencyId: string | null
  readonly isClosed: boolean
  readonly closedReason: string
  readonly version: number
}
