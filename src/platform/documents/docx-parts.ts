import type * as Docx from 'docx'
import { type Alignment, type OfficeDocument, runsOf, type Text } from './document.ts'

/** The document a block stands in, the width it has in millimetres, and how many lists came before: each counts for itself. */
export interface Place {
  readonly docx: typeof Docx
  readonly document: OfficeDocument
  readonly width: number
  readonly lists: { count: number }
}

export type Child = Docx.Paragraph | Docx.Table

/** Twentieths of a point of so many millimetres. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4)
export const pixels = (millimetres: number): number => Math.round((millimetres * 96) / 25.4)

const ALIGNMENTS = { left: 'LEFT', center: 'CENTER', right: 'RIGHT', justify: 'BOTH' } as const

export const alignmentOf = (docx: typeof Docx, align: Alignment) => docx.AlignmentType[ALIGNMENTS[align]]

/** Runs of a text; size in points. */
export function runs(docx: typeof Docx, text: Text, size?: number, bold?: boolean): Docx.TextRun[] {
  return runsOf(text).flatMap((run) =>
    run.text.split('\n').map(
      (line, at) =>
        new docx.TextRun({
          text: line,
          ...(at > 0 ? { break: 1 } : {}),
          ...(run.bold || bold ? { bold: true } : {}),
          ...(run.italic ? { italics: true } : {}),
          ...(run.underline ? { underline: {} } : {}),
          ...(size ? { size: size * 2 } : {}),
        }),
    ),
  )
}

/** Rows of cells without rules. */
export function bareRows({ docx }: Place, widths: readonly number[], rows: readonly Child[][][]): Docx.Table {
  return new docx.Table({
    ...bareTable(docx, widths),
    rows: rows.map(
      (cells) =>
        new docx.TableRow({
          cantSplit: true,
          children: cells.map(
            (children, at) =>
              new docx.TableCell({
                width: { size: twips(widths[at] ?? 0), type: docx.WidthType.DXA },
                verticalAlign: docx.VerticalAlignTable.TOP,
                children: children.length > 0 ? children : [new docx.Paragraph({ keepNext: true })],
              }),
          ),
        }),
    ),
  })
}

/** What a table without rules, of fixed widths, is made with. */
export const bareTable = (docx: typeof Docx, widths: readonly number[]) => ({
  layout: docx.TableLayoutType.FIXED,
  width: { size: twips(widths.reduce((sum, width) => sum + width, 0)), type: docx.WidthType.DXA },
  columnWidths: widths.map(twips),
  borders: docx.TableBorders.NONE,
  margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: docx.WidthType.DXA },
})

/** Word joins two tables that touch: a hair's breadth between them keeps them apart. */
export const hair = ({ docx }: Place, after: number, keepNext = false): Docx.Paragraph =>
  new docx.Paragraph({ spacing: { line: 20 + after * 20, lineRule: docx.LineRuleType.EXACT }, keepNext })
