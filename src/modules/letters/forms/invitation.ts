import type { Issue, Letterhead } from './form.ts'

/** Sifat naskah dinas. */
export type Urgency = 'Biasa' | 'Segera' | 'Sangat Segera' | 'Penting' | 'Rahasia'

export interface InvitationInput {
  readonly letterhead: Letterhead
  readonly issue: Issue
  readonly urgency: Urgency
  /** `Undangan Rapat Koordinasi`. */
  readonly subject: string
  /** Who is addressed on the letter. With `invitees` the letter says that they are listed in the attachment. */
  readonly addressee: string
  /** Listed in the attachment, in the order of the list; empty: none is attached. */
  readonly invitees: readonly { readonly post: string; readonly agency: string; readonly name: string }[]
  /** What leads to the invitation, one or two sentences; empty: a plain opening. */
  readonly opening: string
  readonly when: { readonly from: string; readonly until: string }
  /** Hours of the region: `09.00`, and its zone's name `WIB`; until empty: `s.d. selesai`. */
  readonly hours: { readonly from: string; readonly until: string; readonly zone: string }
  readonly place: string
  readonly agenda: readonly string[]
  /** What to bring, dress, whom to tell; empty: none. */
  readonly notes: readonly string[]
  /** Tembusan. */
  readonly copies: readonly string[]
}
