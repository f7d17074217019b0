import type { Block, OfficeDocument } from '#platform/documents/document.ts'
import { dateRange, longDate } from '../words/date-words.ts'
import { numberInWords } from '../words/number-words.ts'
import {
  correctionText,
  type Issue,
  type Letterhead,
  numberText,
  onPaperOf,
  signedBy,
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
        ? [{ kind: 'picture', picture: letterhead.emblem, width: 20, height: 22, align: 'center' } as const]
        : []),
      centred(letterhead.authority, 14, 0, true),
      centred(letterhead.agency, 14, 8, true),
      centred('SERTIFIKAT', 32, 0, true),
      centred(`Nomor ${numberText(issue.number)}${correctionText(issue.correction)}`, 12, 14),
      centred('diberikan kepada', 13, 4),
      centred(input.name, nameSize(input.name), 2, true),
      ...(input.nip ? [centred(`NIP ${spacedNip(input.nip)}`, 12, 0)] : []),
      centred([input.post, input.agency].filter(Boolean).join(', '), 12, 14),
      centred(input.outcome.toUpperCase(), 16, 4, true),
      centred(sentence(input), 13, 0),
      verified(input),
      ...sessions(input),
    ],
  })
  return { ...document, frame: true, pageNumbers: false, margins: { top: 15, right: 22, bottom: 14, left: 22 } }
}

/** Long names are written smaller, so that they stay on one line. */
const nameSize = (name: string): number => Math.max(15, Math.min(26, Math.floor(1050 / Math.max(1, name.length))))

/** The code to check at the left, the hand at the right. */
function verified({ letterhead, issue, verification }: CertificateInput): Block {
  const hand = signedBy([{ signer: issue.signer, above: [`${letterhead.city}, ${longDate(issue.datedOn)}`] }], 20)
  const [, right] = hand.columns
  const left = {
    width: 'rest' as const,
    blocks: [],
    below: [
      { kind: 'qr', text: verification.address, size: 25 },
      { kind: 'paragraph', text: `Kode pemeriksaan ${verification.code}`, size: 9, after: 0 },
      { kind: 'paragraph', text: verification.address, size: 8, after: 0 },
    ] as const,
  }
  return { ...hand, columns: [left, ...(right ? [{ ...right, width: 105 }] : [])] }
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
