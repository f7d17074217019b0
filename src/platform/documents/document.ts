/**
 * An office document as a small tree of blocks, with nothing of Word or PDF in it: `render-docx.ts` and `render-pdf.ts` draw the same tree.
 * Lengths are millimetres, sizes of type are points.
 */

/** A4, or F4 (folio, 215 × 330 mm), which many Indonesian offices still print on. */
export type PaperSize = 'A4' | 'F4'
/** The three typefaces offices write in. Where the reader's machine lacks Bookman, Times stands in. */
export type Typeface = 'times' | 'bookman' | 'arial'
export type Alignment = 'left' | 'center' | 'right' | 'justify'

export interface Run {
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly underline?: boolean
}
/** `\n` begins a new line within the paragraph. */
export type Text = string | readonly (string | Run)[]

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly text: Text
  readonly align?: Alignment
  /** From the left edge of the column. */
  readonly indent?: number
  /** Of the first line, beyond `indent`; negative: it hangs out. */
  readonly firstLine?: number
  /** Points; the document's size where it is not given. */
  readonly size?: number
  /** Points before and after; 0 and 6 where not given. */
  readonly before?: number
  readonly after?: number
  /** Line height as a factor; the document's where not given. */
  readonly lineHeight?: number
  /** Stays on the page of the block after it. */
  readonly keepWithNext?: boolean
}

/** `Label : value`; several values stand as a numbered list. */
export interface Field {
  readonly label: string
  readonly value: Text | { readonly points: readonly string[] }
}

/** Aligned lines `Label : value`. */
export interface Fields {
  readonly kind: 'fields'
  readonly rows: readonly Field[]
  readonly labelWidth: number
  readonly indent?: number
  readonly size?: number
  readonly after?: number
}

export interface ListItem {
  readonly text: Text
  readonly items?: readonly ListItem[]
}

/** `1.` `a.` `1)` or `-`; an item's own items take the next marker of this row. */
export interface List {
  readonly kind: 'list'
  readonly items: readonly ListItem[]
  readonly marker: '1.' | 'a.' | '1)' | '-'
  readonly indent?: number
  readonly size?: number
  readonly after?: number
}

export interface TableColumn {
  readonly title: string
  /** Millimetres; `rest`: an equal share of what the others leave. */
  readonly width: number | 'rest'
  readonly align?: Alignment
}

/** A ruled table; its header row comes again on every page, and no row is torn in two. */
export interface Table {
  readonly kind: 'table'
  readonly columns: readonly TableColumn[]
  readonly rows: readonly (readonly Text[])[]
  readonly size?: number
  /** Least height of a row, where people write by hand. */
  readonly rowHeight?: number
  readonly after?: number
  /** How many of the last rows stay on the page of the block after them. */
  readonly keepLast?: number
}

/** Blocks side by side, without rules; kept together on one page. */
export interface Columns {
  readonly kind: 'columns'
  readonly columns: readonly {
    readonly width: number | 'rest'
    readonly blocks: readonly Block[]
    /** Begins at the same height in every column, however long what is above it: names under signatures. */
    readonly below?: readonly Block[]
  }[]
  readonly before?: number
}

/** A PNG or JPEG with its measures in pixels. */
export interface Picture {
  readonly type: 'png' | 'jpg'
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

export interface PictureBlock {
  readonly kind: 'picture'
  readonly picture: Picture
  /** The picture is made to fit into this box. */
  readonly width: number
  readonly height: number
  readonly align?: Alignment
}

export interface QrBlock {
  readonly kind: 'qr'
  readonly text: string
  readonly size: number
  readonly align?: Alignment
}

/** Emblem at the left, lines centred, a thick and a thin rule below (kop naskah dinas). */
export interface LetterheadBlock {
  readonly kind: 'letterhead'
  readonly authority: string
  readonly agency: string
  readonly lines: readonly string[]
  readonly emblem: Picture | null
}

export interface PageBreak {
  readonly kind: 'page-break'
}

/** Empty height. */
export interface Gap {
  readonly kind: 'gap'
  readonly height: number
}

export type Block =
  | Paragraph
  | Fields
  | List
  | Table
  | Columns
  | PictureBlock
  | QrBlock
  | LetterheadBlock
  | PageBreak
  | Gap

export interface OfficeDocument {
  /** For the file's properties and the tab of a viewer. */
  readonly title: string
  readonly paper: PaperSize
  readonly orientation: 'portrait' | 'landscape'
  readonly typeface: Typeface
  /** Points. */
  readonly size: number
  readonly lineHeight: number
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }
  /** A rule around the page, as certificates have. */
  readonly frame?: boolean
  /** Pages after the first are numbered at the top; false for one-page forms. */
  readonly pageNumbers: boolean
  /** A small line at the foot of every page. */
  readonly footer?: string
  readonly blocks: readonly Block[]
}

/** Width and height of the page in millimetres, turned as it is printed. */
export function pageOf({ paper, orientation }: Pick<OfficeDocument, 'paper' | 'orientation'>) {
  const [width, height] = paper === 'A4' ? [210, 297] : [215, 330]
  return orientation === 'portrait' ? { width, height } : { width: height, height: width }
}

/** Width between the margins in millimetres. */
export const innerWidth = (document: Pick<OfficeDocument, 'paper' | 'orientation' | 'margins'>): number =>
  pageOf(document).width - document.margins.left - document.margins.right

/** The widths of columns in millimetres: fixed ones as they are, the rest in equal shares; all shrink together when they do not fit. */
export function widthsOf(columns: readonly { readonly width: number | 'rest' }[], available: number): number[] {
  const fixed = columns.reduce((sum, { width }) => sum + (width === 'rest' ? 0 : width), 0)
  const shares = columns.filter(({ width }) => width === 'rest').length
  const least = shares * 15
  const shrink = fixed + least > available ? (available - least) / fixed : 1
  const share = shares === 0 ? 0 : (available - fixed * shrink) / shares
  return columns.map(({ width }) => (width === 'rest' ? share : width * shrink))
}

/** The words of a text without their looks. */
export const plainText = (text: Text): string =>
  runsOf(text)
    .map((run) => run.text)
    .join('')

// Characters that no XML may hold would make a file that Word refuses.
const UNPRINTABLE = /[\p{Cc}\uFFFE\uFFFF]/gu

/** The runs of a text, without characters that cannot be printed. */
export const runsOf = (text: Text): readonly Run[] =>
  (typeof text === 'string' ? [text] : text)
    .map((run) => (typeof run === 'string' ? { text: run } : run))
    .map((run) => ({
      ...run,
      text: run.text
        .toWellFormed()
        .replace(/\r\n?/g, '\n')
        .replaceAll('\t', ' ')
        .replace(UNPRINTABLE, (found) => (found === '\n' ? found : '')),
    }))

const ROWS_WITH_A_HAND = 2
/** Letters of a paragraph that could fill a page by itself. */
const TOO_LONG_TO_KEEP = 1500

/** The same blocks, so that a signature never stands alone on a page: the paragraph or the last rows before it stay with it. */
export const withCompany = (blocks: readonly Block[]): Block[] =>
  blocks.map((block, at) => {
    const next = blocks[at + 1]
    if (next?.kind !== 'columns' || !next.columns.some(({ below }) => below)) return block
    if (block.kind === 'paragraph')
      return plainText(block.text).length < TOO_LONG_TO_KEEP ? { ...block, keepWithNext: true } : block
    return block.kind === 'table' ? { ...block, keepLast: ROWS_WITH_A_HAND } : block
  })

/** Sizes of type of the two names of a letterhead, in points: as large as offices have them, smaller where a long name would not fit on its line. */
export function letterheadSizes({ authority, agency, emblem }: LetterheadBlock, width: number) {
  const available = ((width - (emblem ? EMBLEM_SIDE + EMPTY_SIDE : 0)) * 72) / 25.4
  const fitting = (text: string, most: number) =>
    Math.max(12, Math.min(most, Math.floor(available / (0.72 * Math.max(1, text.length)))))
  const name = fitting(agency, 16)
  return { authority: Math.min(fitting(authority, 14), name), agency: name }
}

/** Widths beside the names of a letterhead: the emblem's, and the empty one that keeps them in the middle. */
export const EMBLEM_SIDE = 24
export const EMPTY_SIDE = 8
/** The box an emblem is fitted into. */
export const EMBLEM = { width: 21, height: 25 }
