import type { Block, OfficeDocument } from '#platform/documents/document.ts'
import { longDate } from '../words/date-words.ts'
import { type ReportTable, reportTable } from './activity-report.ts'
import { correctionText, headOf, type Letterhead, onPaperOf, type Signer, titleOf } from './form.ts'
import { datedHands } from './visit-report.ts'

/** A report of chapters with paragraphs, points and tables: the quarterly self-evaluation of DWP, and any other. */
export interface TableReportInput {
  readonly letterhead: Letterhead
  readonly title: string
  /** `TRIWULAN I TAHUN 2026`. */
  readonly subtitle: string
  readonly orientation?: 'portrait' | 'landscape'
  /** Lines `Label : value` under the title. */
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  readonly chapters: readonly {
    readonly title: string
    readonly paragraphs: readonly string[]
    readonly points: readonly string[]
    readonly tables: readonly ReportTable[]
  }[]
  readonly datedOn: string
  readonly signers: readonly Signer[]
  readonly correction?: number
}

/** A report of chapters with tables on the paper of an agency; form: laporan of Permendagri 1/2023. */
export function writeTableReport(input: TableReportInput): OfficeDocument {
  const { letterhead, orientation = 'portrait' } = input
  return onPaperOf({
    title: `${input.title} ${input.subtitle}`.trim(),
    letterhead,
    orientation,
    blocks: [
      headOf(letterhead),
      {
        kind: 'paragraph',
        text: [{ text: input.title.toUpperCase(), bold: true }],
        align: 'center',
        after: 0,
      },
      ...titleOf(input.subtitle.toUpperCase() + correctionText(input.correction).toUpperCase()),
      ...(input.facts.length > 0 ? [{ kind: 'fields', labelWidth: 45, rows: input.facts } as const] : []),
      ...input.chapters.flatMap(({ title, paragraphs, points, tables }): Block[] => [
        { kind: 'paragraph', text: [{ text: title, bold: true }], before: 8, after: 4, keepWithNext: true },
        ...paragraphs.map((text) => ({ kind: 'paragraph', text, align: 'justify', after: 4 }) as const),
        ...(points.length > 0
          ? [{ kind: 'list', marker: '1.', items: points.map((text) => ({ text })) } as const]
          : []),
        ...tables.flatMap(reportTable),
      ]),
      ...datedHands(input.signers, `${letterhead.city}, ${longDate(input.datedOn)}`),
    ],
  })
}
