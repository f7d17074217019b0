import type * as Docx from 'docx'
import encodeQR from 'qr'
import {
  type Block,
  type Columns,
  EMBLEM,
  EMBLEM_SIDE,
  EMPTY_SIDE,
  type LetterheadBlock,
  type List,
  type ListItem,
  letterheadSizes,
  type Paragraph,
  type Picture,
  widthsOf,
} from './document.ts'
import { alignmentOf, bareRows, type Child, hair, type Place, pixels, runs, twips } from './docx-parts.ts'
import { fields, table } from './docx-tables.ts'
import { nextMarker } from './markers.ts'
import { fitInto } from './picture.ts'

/** Lines as high as what stands in them: a picture is not cut. */
const natural = (docx: typeof Docx) => ({ line: 240, lineRule: docx.LineRuleType.AUTO })

export function childrenOf(block: Block, place: Place): Child[] {
  const { docx } = place
  switch (block.kind) {
    case 'paragraph':
      return [paragraph(block, place)]
    case 'fields':
      return fields(block, place)
    case 'list':
      return list(block.items, block.marker, { block, place, level: 0, instance: ++place.lists.count })
    case 'table':
      return table(block, place)
    case 'columns':
      return columns(block, place)
    case 'picture':
      return [
        new docx.Paragraph({
          alignment: alignmentOf(docx, block.align ?? 'center'),
          spacing: { before: 80, after: 80, ...natural(docx) },
          children: [pictureRun(docx, block.picture, block)],
        }),
      ]
    case 'qr':
      return [
        new docx.Paragraph({
          alignment: alignmentOf(docx, block.align ?? 'left'),
          spacing: { before: 40, after: 40, ...natural(docx) },
          children: [qrRun(docx, block.text, block.size)],
        }),
      ]
    case 'letterhead':
      return letterhead(block, place)
    case 'page-break':
      return [new docx.Paragraph({ spacing: { line: 20, lineRule: docx.LineRuleType.EXACT }, pageBreakBefore: true })]
    case 'gap':
      return [
        new docx.Paragraph({
          spacing: { line: twips(block.height), lineRule: docx.LineRuleType.EXACT },
          keepNext: true,
        }),
      ]
  }
}

function paragraph(block: Paragraph, { docx, document }: Place): Docx.Paragraph {
  const first = block.firstLine ?? 0
  return new docx.Paragraph({
    alignment: alignmentOf(docx, block.align ?? 'left'),
    indent: {
      left: twips(block.indent ?? 0),
      ...(first > 0 ? { firstLine: twips(first) } : {}),
      ...(first < 0 ? { hanging: twips(-first) } : {}),
    },
    spacing: {
      before: (block.before ?? 0) * 20,
      after: (block.after ?? 6) * 20,
      line: Math.round((block.lineHeight ?? document.lineHeight) * 240),
      lineRule: docx.LineRuleType.AUTO,
    },
    ...(block.keepWithNext ? { keepNext: true } : {}),
    children: runs(docx, block.text, block.size),
  })
}

const REFERENCES: Readonly<Record<List['marker'], string>> = {
  '1.': 'number',
  'a.': 'letter',
  '1)': 'bracket',
  '-': 'dash',
}
const MARKER = 7

/** The four ways in which lists are marked. The indent is set by the paragraph, since lists stand at many depths. */
export const numberingOf = (docx: typeof Docx): Docx.INumberingOptions => ({
  config: (
    [
      ['number', docx.LevelFormat.DECIMAL, '%1.'],
      ['letter', docx.LevelFormat.LOWER_LETTER, '%1.'],
      ['bracket', docx.LevelFormat.DECIMAL, '%1)'],
      ['dash', docx.LevelFormat.BULLET, '–'],
    ] as const
  ).map(([reference, format, text]) => ({
    reference,
    levels: [{ level: 0, format, text, alignment: docx.AlignmentType.LEFT }],
  })),
})

interface Depth {
  readonly block: List
  readonly place: Place
  readonly level: number
  readonly instance: number
}

function list(items: readonly ListItem[], marker: List['marker'], at: Depth): Docx.Paragraph[] {
  const { docx, lists } = at.place
  return items.flatMap((item, index) => [
    new docx.Paragraph({
      alignment: docx.AlignmentType.BOTH,
      numbering: { reference: REFERENCES[marker], level: 0, instance: at.instance },
      indent: { left: twips((at.block.indent ?? 0) + MARKER * (at.level + 1)), hanging: twips(MARKER) },
      spacing: { after: at.level === 0 && index === items.length - 1 ? (at.block.after ?? 6) * 20 : 40 },
      children: runs(docx, item.text, at.block.size),
    }),
    ...(item.items
      ? list(item.items, nextMarker(marker), { ...at, level: at.level + 1, instance: ++lists.count })
      : []),
  ])
}

const pictureRun = (docx: typeof Docx, picture: Picture, box: { width: number; height: number }) => {
  const size = fitInto(picture, box)
  return new docx.ImageRun({
    type: picture.type,
    data: Buffer.from(picture.bytes),
    transformation: { width: pixels(size.width), height: pixels(size.height) },
  })
}

const qrRun = (docx: typeof Docx, text: string, size: number) =>
  new docx.ImageRun({
    type: 'gif',
    data: Buffer.from(encodeQR(text, 'gif', { ecc: 'medium', border: 1, scale: 8 })),
    transformation: { width: pixels(size), height: pixels(size) },
  })

function letterhead(block: LetterheadBlock, place: Place): Child[] {
  const { docx } = place
  const sizes = letterheadSizes(block, place.width)
  const line = (text: string, size: number, bold: boolean) =>
    new docx.Paragraph({
      alignment: docx.AlignmentType.CENTER,
      spacing: { line: 250, lineRule: docx.LineRuleType.AUTO },
      children: runs(docx, text, size, bold),
    })
  const lines = [
    ...(block.authority ? [line(block.authority, sizes.authority, true)] : []),
    line(block.agency, sizes.agency, true),
    ...block.lines.map((text) => line(text, 10, false)),
  ]
  const rule = new docx.Paragraph({
    border: { top: { style: docx.BorderStyle.THIN_THICK_SMALL_GAP, size: 24, space: 3, color: '000000' } },
    spacing: { before: 80, after: 120, line: 120, lineRule: docx.LineRuleType.EXACT },
  })
  if (!block.emblem) return [...lines, rule]
  const sides: [number, number, number] = [EMBLEM_SIDE, place.width - EMBLEM_SIDE - EMPTY_SIDE, EMPTY_SIDE]
  const emblem = new docx.Paragraph({ spacing: natural(docx), children: [pictureRun(docx, block.emblem, EMBLEM)] })
  return [bareRows(place, sides, [[[emblem], lines, []]]), rule]
}

function columns(block: Columns, place: Place): Child[] {
  const widths = widthsOf(block.columns, place.width)
  const cells = (part: 'blocks' | 'below') =>
    block.columns.map((column, at) =>
      (column[part] ?? []).flatMap((inner) => childrenOf(inner, { ...place, width: widths[at] ?? 0 })),
    )
  const isTwo = block.columns.some(({ below }) => below)
  const rows = isTwo ? [cells('blocks'), cells('below')] : [cells('blocks')]
  return [hair(place, block.before ?? 0, true), bareRows(place, widths, rows), hair(place, 0)]
}
