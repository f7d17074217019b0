import type { Validity } from '#platform/clock.ts'

/** An affair (*bidang urusan*) an agency has, by which legal text, from when to when. */
export interface Mandate extends Validity {
  readonly id: string
  readonly agencyId: string
  /** `2.07`: the first two parts of a nomenclature code. */
  readonly affairCode: string
  readonly affairName: string
  readonly functionText: string
  readonly legalText: string
  readonly note: string
}

export const AFFAIR_CODE = /^[1-9]\.\d{2}$/
