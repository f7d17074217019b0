import type { Block, OfficeDocument, Picture } from '#platform/documents/document.ts'
import { dayAndDate, longDate } from '../words/date-words.ts'
import { photoPages } from './activity-report.ts'
import {
  correctionText,
  headOf,
  type Letterhead,
  type NamedPerson,
  onPaperOf,
  pointsOf,
  type Signer,
  signedBy,
  titleOf,
} from './form.ts'

/** Laporan kunjungan or pembinaan, as the teams of DWP and of agencies write it. */
export interface VisitReportInput {
  readonly letterhead: Letterhead
  readonly title: string
  readonly unit: string
  readonly visitedOn: string
  readonly place: string
  readonly legalBase: readonly string[]
  readonly team: readonly NamedPerson[]
  readonly metWith: readonly string[]
  readonly checklist: {
    /** `Daftar periksa pembinaan versi 2`. */
    readonly title: string
    readonly rows: readonly {
      readonly section: string
      readonly question: string
      readonly answer: string
      readonly note: string
    }[]
    /** `Terpenuhi 14 dari 18 (77,8 %)`; empty: none. */
    readonly summary: string
  }
  readonly findings: readonly {
    readonly finding: string
    readonly recommendation: string
    readonly who: string
    /** ISO day; empty: not agreed. */
    readonly dueOn: string
  }[]
  /** What became of the findings of the visit before. */
  readonly earlier: readonly { readonly finding: string; readonly state: string }[]
  readonly remarks: readonly string[]
  readonly nextVisit: string
  readonly datedOn: string
  readonly signers: readonly Signer[]
  readonly photos: readonly { readonly picture: Picture; readonly caption: string }[]
  readonly correction?: number
}

/**
 * Laporan kunjungan: who visited whom, the checklist with what was found, findings with what is advised and agreed, the next visit. Form: laporan of
 * Permendagri 1/2023, with the parts DWP teams keep (DOMAIN §7: visit by checklist, findings, follow-up).
 */
export function writeVisitReport(input: VisitReportInput): OfficeDocument {
  const { letterhead, checklist } = input
  return onPaperOf({
    title: `${input.title} ${input.unit}`,
    letterhead,
    blocks: [
      headOf(letterhead),
      ...titleOf(input.title.toUpperCase() + correctionText(input.correction).toUpperCase()),
      {
        kind: 'fields',
        labelWidth: 46,
        rows: [
          { label: 'Unit yang dikunjungi', value: [{ text: input.unit, bold: true }] },
          { label: 'Hari, tanggal', value: dayAndDate(input.visitedOn) },
          { label: 'Tempat', value: input.place },
          { label: 'Dasar', value: pointsOf(input.legalBase) },
          { label: 'Diterima oleh', value: pointsOf(input.metWith) },
        ],
      },
      heading('A. Tim'),
      peopleTable(input.team),
      heading('B. Hasil Pemeriksaan'),
      { kind: 'paragraph', text: [checklist.title, checklist.summary].filter(Boolean).join('. '), after: 4 },
      {
        kind: 'table',
        size: 10,
        columns: [
          { title: 'No.', width: 11, align: 'center' },
          { title: 'Bagian', width: 34 },
          { title: 'Yang diperiksa', width: 'rest' },
          { title: 'Hasil', width: 24, align: 'center' },
          { title: 'Keterangan', width: 38 },
        ],
        rows: checklist.rows.map((row, at) => [`${at + 1}.`, row.section, row.question, row.answer, row.note]),
      },
      heading('C. Temuan, Rekomendasi, dan Tindak Lanjut'),
      ...findings(input),
      heading('D. Tindak Lanjut Kunjungan Sebelumnya'),
      ...earlier(input),
      heading('E. Catatan dan Kunjungan Berikutnya'),
      ...[...input.remarks, `Kunjungan berikutnya: ${input.nextVisit || 'belum ditentukan'}.`].map(
        (text) => ({ kind: 'paragraph', text, align: 'justify', after: 4, keepWithNext: text.length < SHORT }) as const,
      ),
      ...datedHands(input.signers, `${letterhead.city}, ${longDate(input.datedOn)}`),
      ...photoPages(input.photos),
    ],
  })
}

/** Letters of a remark that may stay whole with the signature: with the last line alone it would look lost on its page. */
const SHORT = 1500

const heading = (text: string): Block => ({
  kind: 'paragraph',
  text: [{ text, bold: true }],
  before: 8,
  after: 4,
  keepWithNext: true,
})

const peopleTable = (people: readonly NamedPerson[]): Block => ({
  kind: 'table',
  size: 11,
  columns: [
    { title: 'No.', width: 11, align: 'center' },
    { title: 'Nama', width: 'rest' },
    { title: 'Jabatan', width: 'rest' },
    { title: 'Unit/Instansi', width: 'rest' },
  ],
  rows: people.map(({ name, post, agency }, at) => [`${at + 1}.`, name, post, agency]),
})

const findings = ({ findings: all }: VisitReportInput): Block[] =>
  all.length === 0
    ? [{ kind: 'paragraph', text: 'Tidak ada temuan.' }]
    : [
        {
          kind: 'table',
          size: 10,
          columns: [
            { title: 'No.', width: 11, align: 'center' },
            { title: 'Temuan', width: 'rest' },
            { title: 'Rekomendasi', width: 'rest' },
            { title: 'Penanggung jawab', width: 38 },
            { title: 'Tenggat', width: 36, align: 'center' },
          ],
          rows: all.map(({ finding, recommendation, who, dueOn }, at) => [
            `${at + 1}.`,
            finding,
            recommendation,
            who,
            dueOn ? longDate(dueOn) : '-',
          ]),
        },
      ]

const earlier = ({ earlier: all }: VisitReportInput): Block[] =>
  all.length === 0
    ? [{ kind: 'paragraph', text: 'Tidak ada temuan kunjungan sebelumnya yang masih terbuka.', keepWithNext: true }]
    : [
        {
          kind: 'table',
          size: 10,
          columns: [
            { title: 'No.', width: 11, align: 'center' },
            { title: 'Temuan sebelumnya', width: 'rest' },
            { title: 'Keadaan sekarang', width: 60 },
          ],
          rows: all.map(({ finding, state }, at) => [`${at + 1}.`, finding, state]),
          keepLast: 2,
        },
      ]

/** Who signs a report, the place and day above the last. */
export const datedHands = (signers: readonly Signer[], dated: string): Block[] =>
  signers.length === 0
    ? []
    : [signedBy(signers.map((signer, at) => ({ signer, above: [at === signers.length - 1 ? dated : ''] })))]
