import type { Issue, Letterhead } from './form.ts'

export interface AttendanceListInput {
  readonly letterhead: Letterhead
  /** `Rapat Koordinasi …`. */
  readonly event: string
  /** Name of the session; empty where the list is of the whole day. */
  readonly session: string
  readonly heldOn: string
  readonly hours: { readonly from: string; readonly until: string; readonly zone: string }
  readonly place: string
  readonly rows: readonly AttendanceRow[]
  /** Empty rows after the last, for who comes unannounced. */
  readonly emptyRows?: number
  /** Whether telephone numbers are printed; only the organiser may ask for it. */
  readonly withPhones: boolean
  readonly signer: Issue['signer'] | null
}

export interface AttendanceRow {
  readonly name: string
  /** NIP; the NIK is never printed. */
  readonly nip: string
  readonly post: string
  readonly agency: string
  readonly sex: 'L' | 'P' | ''
  readonly phone: string
  /** `09.03` where attendance was taken by Selaras, `izin`, `diwakili …`; empty: a cell to sign by hand. */
  readonly mark: string
}
