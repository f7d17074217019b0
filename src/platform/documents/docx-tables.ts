import { type Fields, type Table, type Text, widthsOf } from './document.ts'
import { alignmentOf, bareTable, type Child, hair, type Place, runs, twips } from './docx-parts.ts'

const COLON = 4

export function fields(block: Fields, place: Place): Child[] {
  const { docx } = place
  const indent = block.indent ?? 0
  const widths = [block.labelWidth, COLON, place.width - indent - block.labelWidth - COLON]
  const cell = (text: Text, at: number) =>
    new docx.TableCell({
      width: { size: twips(widths[at] ?? 0), type: docx.WidthType.DXA },
      children: [new docx.Paragraph({ children: runs(docx, text, block.size) })],
    })
  const rows = block.rows.map(
    ({ label, value }) =>
      new docx.TableRow({ cantSplit: true, children: [cell(label, 0), cell(label ? ':' : '', 1), cell(value, 2)] }),
  )
  const table = new docx.Table({
    ...bareTable(docx, widths),
    indent: { size: twips(indent), type: docx.WidthType.DXA },
    rows,
  })
  return [table, hair(place, block.after ?? 6)]
}

export function table(block: Table, place: Place): Child[] {
  const { docx, document } = place
  const size = block.size ?? document.size
  const widths = widthsOf(block.columns, place.width)
  const cell = (text: Text, at: number, isHead: boolean) =>
    new docx.TableCell({
      width: { size: twips(widths[at] ?? 0), type: docx.WidthType.DXA },
      verticalAlign: isHead ? docx.VerticalAlignTable.CENTER : docx.VerticalAlignTable.TOP,
      ...(isHead ? { shading: { type: docx.ShadingType.CLEAR, fill: 'EEEEEE', color: 'auto' } } : {}),
      children: [
        new docx.Paragraph({
          alignment: alignmentOf(docx, isHead ? 'center' : (block.columns[at]?.align ?? 'left')),
          spacing: { line: 250 },
          children: runs(docx, text, size, isHead),
        }),
      ],
    })
  const height = block.rowHeight ? { height: { value: twips(block.rowHeight), rule: docx.HeightRule.ATLEAST } } : {}
  return [
    new docx.Table({
      layout: docx.TableLayoutType.FIXED,
      width: { size: twips(widths.reduce((sum, width) => sum + width, 0)), type: docx.WidthType.DXA },
      columnWidths: widths.map(twips),
      margins: { left: 80, right: 80, top: 30, bottom: 30, marginUnitType: docx.WidthType.DXA },
      rows: [
        new docx.TableRow({
          tableHeader: true,
          cantSplit: true,
          children: block.columns.map(({ title }, at) => cell(title, at, true)),
        }),
        ...block.rows.map(
          (row) =>
            new docx.TableRow({
              cantSplit: true,
              ...height,
              children: block.columns.map((_, at) => cell(row[at] ?? '', at, false)),
            }),
        ),
      ],
    }),
    hair(place, block.after ?? 8),
  ]
}
