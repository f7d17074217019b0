import type { Letterhead, Signer } from './form.ts'

export interface MinutesInput {
  readonly letterhead: Letterhead
  /** `Rapat Koordinasi …`. */
  readonly event: string
  readonly heldOn: string
  readonly hours: { readonly from: string; readonly until: string; readonly zone: string }
  readonly place: string
  /** Number and day of the letter of invitation; null where there was none. */
  readonly invitation: { readonly number: string; readonly datedOn: string } | null
  readonly agenda: readonly string[]
  readonly chair: string
  readonly secretary: string
  readonly recorder: string
  /** Who came: a sentence or the agencies, not the whole list. */
  readonly participants: readonly string[]
  readonly opening: string
  readonly items: readonly MinutesItem[]
  readonly closing: string
  /** Left: who chaired; right: who wrote. */
  readonly signers: { readonly chair: Signer; readonly recorder: Signer }
  readonly datedOn: string
  readonly correction?: number
}

export interface MinutesItem {
  readonly title: string
  readonly discussion: readonly string[]
  readonly conclusions: readonly string[]
  readonly decisions: readonly string[]
  /** Tindak lanjut: what, who (a post), by when (ISO day). */
  readonly promises: readonly { readonly what: string; readonly who: string; readonly dueOn: string }[]
}
