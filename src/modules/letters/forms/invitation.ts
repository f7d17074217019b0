import type { Block, OfficeDocument } from '#platform/documents/document.ts'
import { dayAndDateRange, hoursText, longDate } from '../words/date-words.ts'
import {
  correctionText,
  headOf,
  type Issue,
  type Letterhead,
  numberText,
  onPaperOf,
  pointsOf,
  signedBy,
} from './form.ts'

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
  /** Dasar: regulations and orders, one a line; none: the line is left out. */
  readonly legalBase?: readonly string[]
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

/**
 * Undangan: surat dinas with the day, hour, place and agenda set out in lines, and the list of who is invited as an attachment. Form: Permendagri
 * 1/2023 (naskah dinas pemerintah daerah); Sifat and Lampiran as there.
 */
export function writeInvitation(input: InvitationInput): OfficeDocument {
  const { letterhead, issue, invitees } = input
  const isListed = invitees.length > 0
  return onPaperOf({
    title: `${input.subject} ${input.issue.number ?? ''}`.trim(),
    letterhead,
    blocks: [
      headOf(letterhead),
      reference(input),
      {
        kind: 'paragraph',
        text: `Yth. ${isListed && !input.addressee ? '(daftar terlampir)' : input.addressee}`,
        before: 4,
        after: 0,
      },
      { kind: 'paragraph', text: 'di', after: 0 },
      { kind: 'paragraph', text: 'Tempat', indent: 8, after: 10 },
      ...basis(input),
      {
        kind: 'paragraph',
        text: openingOf(input.opening),
        align: 'justify',
        firstLine: 12.5,
      },
      {
        kind: 'fields',
        labelWidth: 28,
        indent: 12.5,
        rows: [
          { label: 'hari, tanggal', value: dayAndDateRange(input.when.from, input.when.until) },
          { label: 'waktu', value: `pukul ${hoursText(input.hours)}` },
          { label: 'tempat', value: input.place },
          { label: 'acara', value: pointsOf(input.agenda) },
          ...(input.notes.length > 0 ? [{ label: 'catatan', value: pointsOf(input.notes) }] : []),
        ],
      },
      {
        kind: 'paragraph',
        text: 'Demikian undangan ini kami sampaikan. Atas perhatian dan kehadiran Saudara, kami ucapkan terima kasih.',
        align: 'justify',
        firstLine: 12.5,
      },
      signedBy([{ signer: issue.signer }]),
      ...copiesTo(input.copies),
      ...(isListed ? attachment(input) : []),
    ],
  })
}

const basis = ({ legalBase = [] }: InvitationInput): Block[] =>
  legalBase.length === 0
    ? []
    : [{ kind: 'fields', labelWidth: 24, after: 6, rows: [{ label: 'Dasar', value: pointsOf(legalBase) }] }]

const INVITING = 'dengan hormat kami mengundang Saudara untuk hadir pada:'
/** Words that begin half a sentence, which the invitation ends. */
const LEADING = /^(dalam rangka|sehubungan|menindaklanjuti|berdasarkan|guna|untuk|memperhatikan)\b/i

function openingOf(opening: string): string {
  const said = opening.trim().replace(/[.,;\s]+$/, '')
  if (!said) return `D${INVITING.slice(1)}`
  return LEADING.test(said) ? `${said}, ${INVITING}` : `${said}. Sehubungan dengan hal tersebut, ${INVITING}`
}

const reference = ({ letterhead, issue, urgency, invitees, subject }: InvitationInput): Block => ({
  kind: 'columns',
  columns: [
    {
      width: 'rest',
      blocks: [
        {
          kind: 'fields',
          labelWidth: 20,
          rows: [
            { label: 'Nomor', value: numberText(issue.number) + correctionText(issue.correction) },
            { label: 'Sifat', value: urgency },
            { label: 'Lampiran', value: invitees.length > 0 ? '1 (satu) berkas' : '-' },
            { label: 'Hal', value: [{ text: subject, bold: true }] },
          ],
        },
      ],
    },
    {
      width: 62,
      blocks: [{ kind: 'paragraph', text: `${letterhead.city}, ${longDate(issue.datedOn)}`, align: 'right' }],
    },
  ],
})

/** Tembusan, below the signature. */
export const copiesTo = (copies: readonly string[]): Block[] =>
  copies.length === 0
    ? []
    : [
        { kind: 'paragraph', text: 'Tembusan:', before: 12, after: 2, keepWithNext: true },
        { kind: 'list', marker: '1.', items: copies.map((text) => ({ text })) },
      ]

const attachment = ({ issue, invitees, subject }: InvitationInput): Block[] => [
  { kind: 'page-break' },
  {
    kind: 'columns',
    columns: [
      { width: 'rest', blocks: [] },
      {
        width: 92,
        blocks: [
          { kind: 'paragraph', text: 'LAMPIRAN', after: 0 },
          {
            kind: 'fields',
            labelWidth: 20,
            rows: [
              { label: 'Nomor', value: numberText(issue.number) + correctionText(issue.correction) },
              { label: 'Tanggal', value: longDate(issue.datedOn) },
              { label: 'Hal', value: subject },
            ],
          },
        ],
      },
    ],
  },
  { kind: 'paragraph', text: [{ text: 'DAFTAR UNDANGAN', bold: true }], align: 'center', before: 10, after: 8 },
  {
    kind: 'table',
    size: 11,
    columns: [
      { title: 'No.', width: 12, align: 'center' },
      { title: 'Jabatan', width: 'rest' },
      { title: 'Perangkat Daerah/Instansi', width: 'rest' },
      { title: 'Nama', width: 'rest' },
    ],
    rows: invitees.map(({ post, agency, name }, at) => [`${at + 1}.`, post, agency, name]),
  },
  signedBy([{ signer: issue.signer }]),
]
