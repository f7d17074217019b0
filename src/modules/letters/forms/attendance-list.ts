import type { OfficeDocument, TableColumn } from '#platform/documents/document.ts'
import { dayAndDate, hoursText } from '../words/date-words.ts'
import { headOf, type Issue, type Letterhead, onPaperOf, signedBy, spacedNip, titleOf } from './form.ts'

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

/**
 * Daftar hadir of one session or day. Columns as offices keep them (No, Nama, NIP, Jabatan, Instansi, L/P, No. HP, Tanda Tangan); attendance that
 * Selaras took stands in place of a signature.
 */
export function writeAttendanceList(input: AttendanceListInput): OfficeDocument {
  const { letterhead, rows, withPhones } = input
  const columns: readonly TableColumn[] = [
    { title: 'No.', width: 11, align: 'center' },
    { title: 'Nama', width: 'rest' },
    { title: 'NIP', width: 40 },
    { title: 'Jabatan', width: 'rest' },
    { title: 'Instansi', width: 'rest' },
    { title: 'L/P', width: 10, align: 'center' },
    ...(withPhones ? [{ title: 'No. HP', width: 30 } as const] : []),
    { title: 'Tanda Tangan/Kehadiran', width: 36, align: 'center' },
  ]
  const empty = Array.from({ length: input.emptyRows ?? 0 }, () => EMPTY)
  return onPaperOf({
    title: `Daftar Hadir ${input.event}`,
    letterhead,
    orientation: 'landscape',
    blocks: [
      headOf(letterhead),
      ...titleOf('DAFTAR HADIR'),
      {
        kind: 'fields',
        labelWidth: 30,
        rows: [
          { label: 'Acara', value: input.event },
          ...(input.session ? [{ label: 'Sesi', value: input.session }] : []),
          { label: 'Hari, tanggal', value: dayAndDate(input.heldOn) },
          { label: 'Waktu', value: `pukul ${hoursText(input.hours)}` },
          { label: 'Tempat', value: input.place },
        ],
      },
      {
        kind: 'table',
        size: 10,
        rowHeight: 9,
        columns,
        rows: [...rows, ...empty].map((row, at) => [
          `${at + 1}.`,
          row.name,
          spacedNip(row.nip),
          row.post,
          row.agency,
          row.sex,
          ...(withPhones ? [row.phone] : []),
          row.mark || handOf(at),
        ]),
      },
      ...(input.signer ? [signedBy([{ signer: input.signer }])] : []),
    ],
  })
}

const EMPTY: AttendanceRow = { name: '', nip: '', post: '', agency: '', sex: '', phone: '', mark: '' }

/** Numbers left and right in turn, so that two hands do not meet. */
const handOf = (at: number): string => (at % 2 === 0 ? `${at + 1}. ...............` : `        ${at + 1}. ..........`)
