import type { Block, OfficeDocument } from '#platform/documents/document.ts'
import { dateRange, longDate } from '../words/date-words.ts'
import { numberInWords } from '../words/number-words.ts'
import {
  correctionText,
  type Issue,
  type Letterhead,
  numberText,
  onPaperOf,
  signatureOf,
  spacedNip,
  type Verification,
} from './form.ts'

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

/**
 * Sertifikat: one framed page on its side, with the hours (JP) and a code anybody can check; the sessions on a second page. Form: Permendagri
 * 1/2023, sertifikat; hours by Peraturan LAN 10/2018 (pengembangan kompetensi PNS).
 */
export function writeCertificate(input: CertificateInput): OfficeDocument {
  const { letterhead, issue } = input
  const centred = (text: string, size = 12, after = 2, bold = false): Block => ({
    kind: 'paragraph',
    text: [{ text, bold }],
    align: 'center',
    size,
    after,
  })
  const document = onPaperOf({
    title: `Sertifikat ${input.name}`,
    letterhead,
    orientation: 'landscape',
    blocks: [
      ...(letterhead.emblem
        ? [{ kind: 'picture', picture: letterhead.emblem, width: 18, height: 20, align: 'center' } as const]
        : []),
      centred(letterhead.authority, 13, 0, true),
      centred(letterhead.agency, 13, 6, true),
      centred('SERTIFIKAT', 28, 0, true),
      centred(`Nomor ${numberText(issue.number)}${correctionText(issue.correction)}`, 12, 8),
      centred('diberikan kepada', 12, 2),
      centred(input.name, 22, 0, true),
      ...(input.nip ? [centred(`NIP ${spacedNip(input.nip)}`, 11, 0)] : []),
      centred([input.post, input.agency].filter(Boolean).join(', '), 11, 8),
      centred(input.outcome.toUpperCase(), 14, 2, true),
      centred(sentence(input), 12, 8),
      {
        kind: 'columns',
        columns: [
          {
            width: 'rest',
            blocks: [
              { kind: 'qr', text: input.verification.address, size: 24 },
              { kind: 'paragraph', text: `Kode pemeriksaan ${input.verification.code}`, size: 9, after: 0 },
              { kind: 'paragraph', text: input.verification.address, size: 8, after: 0 },
            ],
          },
          { width: 100, blocks: signatureOf(issue.signer, [`${letterhead.city}, ${longDate(issue.datedOn)}`]) },
        ],
      },
      ...sessions(input),
    ],
  })
  return { ...document, frame: true, pageNumbers: false, margins: { top: 15, right: 22, bottom: 14, left: 22 } }
}

function sentence({ event, when, place, lessonHours }: CertificateInput): string {
  const hours = lessonHours > 0 ? `, selama ${hoursWords(lessonHours)}` : ''
  return `${event}\nyang diselenggarakan pada tanggal ${dateRange(when.from, when.until)} di ${place}${hours}`
}

/** `24 (dua puluh empat) jam pelajaran`; a half hour is written with a comma and without words. */
const hoursWords = (hours: number): string =>
  Number.isInteger(hours) ? `${hours} (${numberInWords(hours)}) jam pelajaran` : `${decimal(hours)} jam pelajaran`

const decimal = (number: number): string => String(number).replace('.', ',')

function sessions({ sessions: all, event, lessonHours }: CertificateInput): Block[] {
  if (all.length === 0) return []
  return [
    { kind: 'page-break' },
    { kind: 'paragraph', text: [{ text: 'DAFTAR MATERI', bold: true }], align: 'center', size: 14, after: 0 },
    { kind: 'paragraph', text: event, align: 'center', after: 8 },
    {
      kind: 'table',
      size: 11,
      columns: [
        { title: 'No.', width: 14, align: 'center' },
        { title: 'Materi', width: 'rest' },
        { title: 'Jam Pelajaran', width: 34, align: 'center' },
      ],
      rows: [
        ...all.map((session, at) => [`${at + 1}.`, session.title, decimal(session.lessonHours)]),
        ['', [{ text: 'Jumlah', bold: true }], [{ text: decimal(lessonHours), bold: true }]],
      ],
    },
  ]
}
