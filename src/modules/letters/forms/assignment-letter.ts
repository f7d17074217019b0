import type { OfficeDocument } from '#platform/documents/document.ts'
import { dayAndDateRange, longDate } from '../words/date-words.ts'
import {
  correctionText,
  headOf,
  type Issue,
  type Letterhead,
  type NamedPerson,
  onPaperOf,
  pointsOf,
  signedBy,
  spacedNip,
  titleOf,
} from './form.ts'
import { copiesTo } from './invitation.ts'

/** Surat tugas (SPT). */
export interface AssignmentLetterInput {
  readonly letterhead: Letterhead
  readonly issue: Issue
  /** Dasar: laws, letters, budget documents. */
  readonly legalBase: readonly string[]
  readonly assigned: readonly NamedPerson[]
  /** Untuk: what they are to do. */
  readonly tasks: readonly string[]
  readonly when: { readonly from: string; readonly until: string }
  readonly place: string
  readonly copies: readonly string[]
}

/** Surat tugas: Dasar, MENUGASKAN with those sent as a table, Untuk, time, place. Form: Permendagri 1/2023, surat tugas. */
export function writeAssignmentLetter(input: AssignmentLetterInput): OfficeDocument {
  const { letterhead, issue } = input
  const number = issue.number === null ? null : issue.number + correctionText(issue.correction)
  return onPaperOf({
    title: `Surat Tugas ${issue.number ?? ''}`.trim(),
    letterhead,
    blocks: [
      headOf(letterhead),
      ...titleOf('SURAT TUGAS', number),
      { kind: 'fields', labelWidth: 24, after: 4, rows: [{ label: 'Dasar', value: pointsOf(input.legalBase) }] },
      { kind: 'paragraph', text: [{ text: 'MENUGASKAN:', bold: true }], align: 'center', before: 6, after: 6 },
      { kind: 'paragraph', text: 'Kepada:', after: 3, keepWithNext: true },
      {
        kind: 'table',
        size: 11,
        columns: [
          { title: 'No.', width: 11, align: 'center' },
          { title: 'Nama / NIP', width: 'rest' },
          { title: 'Pangkat/Golongan', width: 40 },
          { title: 'Jabatan', width: 'rest' },
        ],
        rows: input.assigned.map(({ name, nip, rank, post, agency }, at) => [
          `${at + 1}.`,
          nip ? `${name}\nNIP ${spacedNip(nip)}` : name,
          rank || '-',
          [post, agency].filter(Boolean).join(', '),
        ]),
      },
      {
        kind: 'fields',
        labelWidth: 24,
        rows: [
          { label: 'Untuk', value: pointsOf(input.tasks) },
          { label: 'Waktu', value: dayAndDateRange(input.when.from, input.when.until) },
          { label: 'Tempat', value: input.place },
        ],
      },
      {
        kind: 'paragraph',
        text: 'Demikian surat tugas ini dibuat untuk dilaksanakan dengan penuh tanggung jawab, dan hasilnya dilaporkan secara tertulis.',
        align: 'justify',
        firstLine: 12.5,
        before: 4,
      },
      signedBy([{ signer: issue.signer, above: [`${letterhead.city}, ${longDate(issue.datedOn)}`] }]),
      ...copiesTo(input.copies),
    ],
  })
}
