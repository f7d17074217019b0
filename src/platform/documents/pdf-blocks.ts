import type { Content, CustomTableLayout, Alignment as PdfAlignment, TableCell } from 'pdfmake/interfaces.js'
import encodeQR from 'qr'
import {
  type Alignment,
  type Block,
  type Columns,
  EMBLEM,
  EMBLEM_SIDE,
  EMPTY_SIDE,
  type Field,
  type Fields,
  type LetterheadBlock,
  type List,
  type ListItem,
  letterheadSizes,
  type Paragraph,
  type Picture,
  plainText,
  runsOf,
  type Table,
  type Text,
  widthsOf,
} from './document.ts'
import { markerOf, nextMarker } from './markers.ts'
import { MM, type Place, runs } from './pdf-runs.ts'

/**
 * All blocks of a document. Before a signature the last paragraphs, or the last rows of a table, are drawn in one piece with it; any other heading
 * is marked, so that it never ends a page.
 */
export function contentsOf(blocks: readonly Block[], place: Place): Content[] {
  const contents: Content[] = []
  let at = 0
  for (let block = blocks[at]; block; block = blocks[at]) {
    const company = companyAt(blocks, at)
    const cut = block.kind === 'table' ? splitAt(block) : 0
    if (block.kind === 'table' && cut > 0 && company > 1) {
      const tail = { ...block, rows: block.rows.slice(cut) }
      contents.push(table({ ...block, rows: block.rows.slice(0, cut), after: 0 }, place))
      contents.push({
        unbreakable: true,
        stack: [table(tail, place, true), ...rest(blocks.slice(at + 1, at + company))],
      })
    } else if (company > 1) contents.push({ unbreakable: true, stack: rest(blocks.slice(at, at + company)) })
    else contents.push(headed(block))
    at += company
  }
  return contents

  function rest(some: readonly Block[]) {
    return some.map((one) => contentOf(one, place))
  }
  function headed(block: Block): Content {
    const content = contentOf(block, place)
    return block.kind === 'paragraph' && block.keepWithNext ? { stack: [content], headlineLevel: 1 } : content
  }
}

/** How many blocks from a place on belong to the signature that ends them; 1: the block stands for itself. */
function companyAt(blocks: readonly Block[], at: number): number {
  let end = at
  while (staysWithNext(blocks[end])) end++
  return blocks[end]?.kind === 'columns' ? end - at + 1 : 1
}

const staysWithNext = (block: Block | undefined): boolean =>
  (block?.kind === 'paragraph' && block.keepWithNext === true) || (block?.kind === 'table' && (block.keepLast ?? 0) > 0)

/** Where a table is cut for its last rows to go with what follows; 0: not at all. */
const splitAt = ({ rows, keepLast = 0 }: Table): number =>
  keepLast > 0 && rows.length > keepLast + 1 ? rows.length - keepLast : 0

function contentOf(block: Block, place: Place): Content {
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
const pictureOf = ({ type, bytes }: Picture, box: { width: number; height: number }) => ({
  image: `data:image/${type === 'jpg' ? 'jpeg' : 'png'};base64,${Buffer.from(bytes).toString('base64')}`,
  fit: [box.width * MM, box.height * MM] as [number, number],
})

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
        fieldValue(value, inner),
      ]),
      dontBreakRows: true,
    },
    layout: BARE,
    margin: [indent * MM, 0, 0, block.after ?? 6],
    ...(block.size ? { fontSize: block.size } : {}),
  }
}

const POINT = 6

const fieldValue = (value: Field['value'], place: Place): TableCell =>
  typeof value === 'object' && 'points' in value
    ? {
        stack: value.points.map((point, at) => ({
          columns: [
            { width: POINT * MM, text: `${at + 1}.` },
            { width: '*', text: runs(point, { ...place, width: place.width - POINT }) },
          ],
        })),
      }
    : { text: runs(value, place) }

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
const RULE = 0.6
const RULED: CustomTableLayout = {
  hLineWidth: () => RULE,
  vLineWidth: () => RULE,
  paddingLeft: () => PADDING * MM,
  paddingRight: () => PADDING * MM,
  paddingTop: () => 2,
  paddingBottom: () => 2,
}

/** A row of so many letters may be higher than a page: only then may rows be torn. */
const MOST_LETTERS = 1500

/** Without its header: the last rows of a table, which continue what stands above them. */
function table(block: Table, place: Place, isTail = false): Content {
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
      headerRows: isTail ? 0 : 1,
      keepWithHeaderRows: isTall || isTail ? 0 : 1,
      dontBreakRows: !isTall,
      widths: widths.map((width) => (width - 2 * PADDING) * MM - 0.7),
      ...(rowHeight ? { heights: (row: number) => (row === 0 && !isTail ? 0 : rowHeight * MM - 4) } : {}),
      body: [
        ...(isTail ? [] : [block.columns.map(({ title }, at) => cell(title, at, true))]),
        ...block.rows.map((row) => block.columns.map((_, at) => cell(row[at] ?? '', at, false))),
      ],
    },
    layout: isTail ? { ...RULED, hLineWidth: (line: number) => (line === 0 ? 0 : RULE) } : RULED,
    fontSize: size,
    lineHeight: 1.12,
    margin: [0, isTail ? 0 : 2, 0, block.after ?? 8],
  }
}

function columns(block: Columns, place: Place): Content {
  const widths = widthsOf(block.columns, place.width)
  const row = (part: 'blocks' | 'below'): Content => ({
    columns: block.columns.map((column, at) => ({
      width: (widths[at] ?? 0) * MM,
      stack: (column[part] ?? []).map((inner) => contentOf(inner, { ...place, width: widths[at] ?? 0 })),
    })),
  })
  const isTwo = block.columns.some(({ below }) => below)
  return {
    unbreakable: true,
    stack: isTwo ? [row('blocks'), row('below')] : [row('blocks')],
    margin: [0, block.before ?? 0, 0, 0],
  }
}

function letterhead(block: LetterheadBlock, place: Place): Content {
  const sizes = letterheadSizes(block, place.width)
  const name = (text: string, fontSize: number): Content => ({
    text: runs([{ text, bold: true }], { ...place, size: fontSize }, 30),
    fontSize,
  })
  const lines: Content[] = [
    ...(block.authority ? [name(block.authority, sizes.authority)] : []),
    name(block.agency, sizes.agency),
    ...block.lines.map((text) => ({ text: runs(text, { ...place, size: 10 }, 30), fontSize: 10 })),
  ]
  const middle = { stack: lines, alignment: 'center' as const, lineHeight: 1.15 }
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
              { width: EMBLEM_SIDE * MM, ...pictureOf(block.emblem, EMBLEM) },
              { width: '*', ...middle },
              { width: EMPTY_SIDE * MM, text: '' },
            ],
          }
        : middle,
      { canvas: [rule(2.25, 0), rule(0.75, 2.75)], margin: [0, 5, 0, 10] },
    ],
  }
}
