import { type Field, type Fields, type Table, type Text, widthsOf } from './document.ts'
import { alignmentOf, bareTable, type Child, hair, type Place, runs, twips } from './docx-parts.ts'

const COLON = 4
const POINT = 6

const isPoints = (value: Field['value']): value is { readonly points: readonly string[] } =>
  typeof value === 'object' && 'points' in value

export function fields(block: Fields, place: Place): Child[] {
  const { docx } = place
  const indent = block.indent ?? 0
  const widths = [block.labelWidth, COLON, place.width - indent - block.labelWidth - COLON]
  const cell = (value: Field['value'], at: number) =>
    new docx.TableCell({
      width: { size: twips(widths[at] ?? 0), type: docx.WidthType.DXA },
      children: isPoints(value)
        ? value.points.map(
            (point, number) =>
              new docx.Paragraph({
                indent: { left: twips(POINT), hanging: twips(POINT) },
                tabStops: [{ type: docx.TabStopType.LEFT, position: twips(POINT) }],
                children: [
                  new docx.TextRun({ children: [`${number + 1}.`, new docx.Tab()] }),
                  ...runs(docx, point, block.size),
                ],
              }),
          )
        : [new docx.Paragraph({ children: runs(docx, value, block.size) })],
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
  const cell = (text: Text, at: number, isHead: boolean, keepNext = false) =>
    new docx.TableCell({
      width: { size: twips(widths[at] ?? 0), type: docx.WidthType.DXA },
      verticalAlign: isHead ? docx.VerticalAlignTable.CENTER : docx.VerticalAlignTable.TOP,
      ...(isHead ? { shading: { type: docx.ShadingType.CLEAR, fill: 'EEEEEE', color: 'auto' } } : {}),
      children: [
        new docx.Paragraph({
          alignment: alignmentOf(docx, isHead ? 'center' : (block.columns[at]?.align ?? 'left')),
          spacing: { line: 250, lineRule: docx.LineRuleType.AUTO },
          keepNext,
          children: runs(docx, text, size, isHead),
        }),
      ],
    })
  const keepLast = block.keepLast ?? 0
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
          (row, number) =>
            new docx.TableRow({
              cantSplit: true,
              ...height,
              children: block.columns.map((_, at) =>
                cell(row[at] ?? '', at, false, number >= block.rows.length - keepLast),
              ),
            }),
        ),
      ],
    }),
    hair(place, block.after ?? 8, keepLast > 0),
  ]
}
