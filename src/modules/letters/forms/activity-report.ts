import type { Block, OfficeDocument, Picture } from '#platform/documents/document.ts'
import { longDate } from '../words/date-words.ts'
import { correctionText, headOf, type Letterhead, onPaperOf, type Signer, signedBy, titleOf } from './form.ts'

/** Laporan kegiatan, parts A to E. Every part may hold several paragraphs. */
export interface ActivityReportInput {
  readonly letterhead: Letterhead
  /** Stands below LAPORAN: `PELAKSANAAN RETRET …`. */
  readonly title: string
  readonly introduction: {
    readonly general: readonly string[]
    readonly purpose: readonly string[]
    readonly scope: readonly string[]
    readonly legalBase: readonly string[]
  }
  readonly activities: readonly string[]
  readonly results: readonly string[]
  /** Figures of the results as a table; null: none. */
  readonly figures: ReportTable | null
  readonly conclusions: readonly string[]
  readonly suggestions: readonly string[]
  readonly closing: readonly string[]
  readonly datedOn: string
  readonly signer: Signer
  readonly photos: readonly { readonly picture: Picture; readonly caption: string }[]
  readonly correction?: number
}

export interface ReportTable {
  readonly caption: string
  readonly columns: readonly {
    readonly title: string
    readonly width: number | 'rest'
    readonly align?: 'left' | 'center' | 'right'
  }[]
  readonly rows: readonly (readonly string[])[]
}

/** Laporan kegiatan: A Pendahuluan to E Penutup, photos as an attachment. Form: Permendagri 1/2023, laporan. */
export function writeActivityReport(input: ActivityReportInput): OfficeDocument {
  const { letterhead, introduction } = input
  return onPaperOf({
    title: `Laporan ${input.title}`,
    letterhead,
    blocks: [
      headOf(letterhead),
      { kind: 'paragraph', text: [{ text: 'LAPORAN', bold: true }], align: 'center', after: 0 },
      ...titleOf(input.title.toUpperCase() + correctionText(input.correction).toUpperCase()),
      heading('A. Pendahuluan'),
      ...part('1. Umum', introduction.general),
      ...part('2. Maksud dan Tujuan', introduction.purpose),
      ...part('3. Ruang Lingkup', introduction.scope),
      ...part('4. Dasar', introduction.legalBase),
      heading('B. Kegiatan yang Dilaksanakan'),
      ...texts(input.activities),
      heading('C. Hasil yang Dicapai'),
      ...texts(input.results),
      ...(input.figures ? reportTable(input.figures) : []),
      heading('D. Simpulan dan Saran'),
      ...part('1. Simpulan', input.conclusions),
      ...part('2. Saran', input.suggestions),
      heading('E. Penutup'),
      ...texts(input.closing),
      signedBy([{ signer: input.signer, above: [`${letterhead.city}, ${longDate(input.datedOn)}`] }]),
      ...photoPages(input.photos),
    ],
  })
}

const heading = (text: string): Block => ({
  kind: 'paragraph',
  text: [{ text, bold: true }],
  before: 8,
  after: 4,
  keepWithNext: true,
})

/** One text is a paragraph, several are points. */
const texts = (paragraphs: readonly string[], indent = 7): Block[] => {
  const said = paragraphs.filter((text) => text.trim() !== '')
  if (said.length === 0) return [{ kind: 'paragraph', text: '-', indent, after: 4 }]
  if (said.length === 1) return [{ kind: 'paragraph', text: said[0] ?? '', align: 'justify', indent, after: 4 }]
  return [{ kind: 'list', marker: 'a.', indent, items: said.map((text) => ({ text })) }]
}

const part = (title: string, paragraphs: readonly string[]): Block[] => [
  { kind: 'paragraph', text: title, indent: 7, before: 2, after: 2, keepWithNext: true },
  ...texts(paragraphs, 14),
]

/** A table with its caption above. */
export const reportTable = ({ caption, columns, rows }: ReportTable): Block[] => [
  ...(caption
    ? [{ kind: 'paragraph', text: caption, align: 'center', before: 6, after: 3, keepWithNext: true } as const]
    : []),
  { kind: 'table', size: 10.5, columns, rows },
]

/** Two photos a row, three rows a page. */
export function photoPages(photos: ActivityReportInput['photos']): Block[] {
  if (photos.length === 0) return []
  const rows = Array.from({ length: Math.ceil(photos.length / 2) }, (_, at) => photos.slice(at * 2, at * 2 + 2))
  return [
    { kind: 'page-break' },
    { kind: 'paragraph', text: [{ text: 'LAMPIRAN: DOKUMENTASI', bold: true }], align: 'center', after: 8 },
    ...rows.map(
      (row): Block => ({
        kind: 'columns',
        before: 4,
        columns: [0, 1].map((at) => {
          const photo = row[at]
          return {
            width: 'rest',
            blocks: photo
              ? [
                  { kind: 'picture', picture: photo.picture, width: 74, height: 58 },
                  { kind: 'paragraph', text: photo.caption, align: 'center', size: 10, after: 4 },
                ]
              : [],
          }
        }),
      }),
    ),
  ]
}
