import type { Content, CustomTableLayout, Alignment as PdfAlignment, TableCell } from 'pdfmake/interfaces.js'
import encodeQR from 'qr'
import {
  type Block,
  type Columns,
  type Fields,
  type LetterheadBlock,
  type List,
  type ListItem,
  type OfficeDocument,
  type Paragraph,
  type Picture,
  plainText,
  runsOf,
  type Table,
  type Text,
  widthsOf,
} from './document.ts'
import { markerOf, nextMarker } from './markers.ts'

/** Points in a millimetre. */
export const MM = 72 / 25.4
/** Drawn in where the standard fonts have no letter. */
export const FALLBACK = 'Roboto'

/** The document a block stands in and the width it has, in millimetres. */
interface Place {
  readonly document: OfficeDocument
  readonly width: number
  readonly size?: number
}

/** Letters outside of WinAnsi, which is all the standard fonts hold. */
const FOREIGN =
  /[^\s\u0020-\u007e\u00a0-\u00ff\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178]/

export function contentOf(block: Block, place: Place): Content {
  switch (block.kind) {
    case 'paragraph':
      return paragraph(block, place)
    case 'fields':
      return fields(block, place)
    case 'list':
      return list(block, place)
    case 'table':
      return table(block, place)
    case 'columns':
      return columns(block, place)
    case 'picture':
      return {
        ...pictureOf(block.picture, block),
        alignment: alignmentOf(block.align ?? 'center'),
        margin: [0, 4, 0, 4],
      }
    case 'qr': {
      const svg = encodeQR(block.text, 'svg', { ecc: 'medium', border: 1 })
      return { svg, width: block.size * MM, alignment: alignmentOf(block.align ?? 'left'), margin: [0, 2, 0, 2] }
    }
    case 'letterhead':
      return letterhead(block, place)
    case 'page-break':
      return { text: '', pageBreak: 'after', fontSize: 1 }
    case 'gap':
      return { text: ' ', fontSize: 1, lineHeight: 1, margin: [0, 0, 0, block.height * MM - 1.2] }
  }
}

const alignmentOf = (align: Alignment): PdfAlignment => align
type Alignment = 'left' | 'center' | 'right' | 'justify'

const pictureOf = ({ type, bytes }: Picture, box: { width: number; height: number }) => ({
  image: `data:image/${type === 'jpg' ? 'jpeg' : 'png'};base64,${Buffer.from(bytes).toString('base64')}`,
  fit: [box.width * MM, box.height * MM] as [number, number],
})

/** Runs for the library. A word wider than its column is cut where it must be, and foreign letters change the font of their word. */
function runs(text: Text, place: Place, indent = 0) {
  const size = place.size ?? place.document.size
  const fitting = Math.max(4, Math.floor(((place.width - indent) * MM) / (size * 0.56)))
  const parts = runsOf(text).flatMap((run) => {
    const looks = {
      ...(run.bold ? { bold: true } : {}),
      ...(run.italic ? { italics: true } : {}),
      ...(run.underline ? { decoration: 'underline' as const } : {}),
    }
    const isPlain = !FOREIGN.test(run.text) && !run.text.split(/\s/).some((word) => word.length > fitting)
    const words = isPlain ? [run.text] : run.text.split(/(\s+)/).filter(Boolean)
    return words.map((word) => ({
      text: word,
      ...looks,
      ...(FOREIGN.test(word) ? { font: FALLBACK } : {}),
      ...(word.trim().length > fitting && !isPlain ? { wordBreak: 'break-all' as const } : {}),
    }))
  })
  return parts.length > 0 ? parts : [{ text: ' ' }]
}

function paragraph(block: Paragraph, place: Place): Content {
  const indent = block.indent ?? 0
  const size = block.size ?? place.size
  return {
    text: runs(block.text, { ...place, ...(size ? { size } : {}) }, indent),
    alignment: alignmentOf(block.align ?? 'left'),
    margin: [indent * MM, block.before ?? 0, 0, block.after ?? 6],
    ...(block.firstLine ? { leadingIndent: block.firstLine * MM } : {}),
    ...(size ? { fontSize: size } : {}),
    ...(block.lineHeight ? { lineHeight: block.lineHeight } : {}),
  }
}

const BARE: CustomTableLayout = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: () => 0,
  paddingBottom: () => 0,
}

const COLON = 4

function fields(block: Fields, place: Place): Content {
  const indent = block.indent ?? 0
  const inner = {
    ...place,
    width: place.width - indent - block.labelWidth - COLON,
    ...(block.size ? { size: block.size } : {}),
  }
  return {
    table: {
      widths: [block.labelWidth * MM, COLON * MM, '*'],
      body: block.rows.map(({ label, value }): TableCell[] => [
        { text: label },
        { text: label ? ':' : '' },
        { text: runs(value, inner) },
      ]),
      dontBreakRows: true,
    },
    layout: BARE,
    margin: [indent * MM, 0, 0, block.after ?? 6],
    ...(block.size ? { fontSize: block.size } : {}),
  }
}

const MARKER = 7

function list(block: List, place: Place): Content {
  const indent = block.indent ?? 0
  const items = (entries: readonly ListItem[], marker: List['marker'], width: number): Content[] =>
    entries.map((item, at) => ({
      columns: [
        { width: MARKER * MM, text: markerOf(marker, at) },
        {
          width: '*',
          stack: [
            { text: runs(item.text, { ...place, width: width - MARKER }), alignment: 'justify', margin: [0, 0, 0, 2] },
            ...items(item.items ?? [], nextMarker(marker), width - MARKER),
          ],
        },
      ],
    }))
  return {
    stack: items(block.items, block.marker, place.width - indent),
    margin: [indent * MM, 0, 0, block.after ?? 6],
    ...(block.size ? { fontSize: block.size } : {}),
  }
}

const PADDING = 1.4
const RULED: CustomTableLayout = {
  hLineWidth: () => 0.6,
  vLineWidth: () => 0.6,
  paddingLeft: () => PADDING * MM,
  paddingRight: () => PADDING * MM,
  paddingTop: () => 2,
  paddingBottom: () => 2,
}

/** A row of so many letters may be higher than a page: only then may rows be torn. */
const MOST_LETTERS = 1500

function table(block: Table, place: Place): Content {
  const size = block.size ?? place.document.size
  const widths = widthsOf(block.columns, place.width)
  const cell = (text: Text, at: number, isHead: boolean): TableCell => ({
    text: runs(isHead ? runsOf(text).map((run) => ({ ...run, bold: true })) : text, {
      ...place,
      size,
      width: (widths[at] ?? 0) - 2 * PADDING,
    }),
    alignment: isHead ? 'center' : alignmentOf(block.columns[at]?.align ?? 'left'),
    ...(isHead ? { fillColor: '#eeeeee' } : {}),
  })
  const isTall = block.rows.some((row) => row.some((text) => plainText(text).length > MOST_LETTERS))
  const { rowHeight } = block
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: isTall ? 0 : 1,
      dontBreakRows: !isTall,
      widths: widths.map((width) => (width - 2 * PADDING) * MM - 0.7),
      ...(rowHeight ? { heights: (row: number) => (row === 0 ? 0 : rowHeight * MM - 4) } : {}),
      body: [
        block.columns.map(({ title }, at) => cell(title, at, true)),
        ...block.rows.map((row) => block.columns.map((_, at) => cell(row[at] ?? '', at, false))),
      ],
    },
    layout: RULED,
    fontSize: size,
    lineHeight: 1.05,
    margin: [0, 2, 0, block.after ?? 8],
  }
}

function columns(block: Columns, place: Place): Content {
  const widths = widthsOf(block.columns, place.width)
  return {
    unbreakable: true,
    stack: [
      {
        columns: block.columns.map(({ blocks }, at) => ({
          width: (widths[at] ?? 0) * MM,
          stack: blocks.map((inner) => contentOf(inner, { ...place, width: widths[at] ?? 0 })),
        })),
      },
    ],
    margin: [0, block.before ?? 0, 0, 0],
  }
}

const EMBLEM = { width: 22, height: 25 }

function letterhead(block: LetterheadBlock, place: Place): Content {
  const lines: Content[] = [
    { text: runs([{ text: block.authority, bold: true }], { ...place, size: 14 }, 30), fontSize: 14 },
    { text: runs([{ text: block.agency, bold: true }], { ...place, size: 16 }, 30), fontSize: 16 },
    ...block.lines.map((text) => ({ text: runs(text, { ...place, size: 10 }, 30), fontSize: 10 })),
  ]
  const middle = { stack: lines, alignment: 'center' as const, lineHeight: 1.08 }
  const rule = (lineWidth: number, y: number) => ({
    type: 'line' as const,
    x1: 0,
    y1: y,
    x2: place.width * MM,
    y2: y,
    lineWidth,
  })
  return {
    stack: [
      block.emblem
        ? {
            columns: [
              { width: 24 * MM, ...pictureOf(block.emblem, EMBLEM) },
              { width: '*', ...middle },
              { width: 10 * MM, text: '' },
            ],
          }
        : middle,
      { canvas: [rule(2.25, 0), rule(0.75, 2.75)], margin: [0, 5, 0, 10] },
    ],
  }
}
