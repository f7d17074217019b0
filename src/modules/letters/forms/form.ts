import type {
  Block,
  Columns,
  Field,
  OfficeDocument,
  PaperSize,
  Picture,
  Typeface,
} from '#platform/documents/document.ts'

/** The head of an agency's letters and the paper they are written on. */
export interface Letterhead {
  /** `PEMERINTAH KABUPATEN MALANG`. */
  readonly authority: string
  readonly agency: string
  readonly address: string
  readonly postalCode: string
  readonly phone: string
  readonly website: string
  readonly email: string
  /** The place that stands before the date of a letter. */
  readonly city: string
  readonly emblem: Picture | null
  readonly paper: PaperSize
  readonly typeface: Typeface
}

/** Who signs, as of the day of the letter. */
export interface Signer {
  /** Above the post: `a.n. BUPATI MALANG`; empty: in the own name. */
  readonly onBehalfOf: string
  /** The post with the capacity before it: `Plt. KEPALA DINAS SOSIAL`. */
  readonly post: string
  readonly name: string
  /** `Pembina Utama Muda, IV/c`; empty where it is not known. */
  readonly rank: string
  /** 18 digits; empty for who has none. */
  readonly nip: string
}

/** What a reader needs to check that a document is genuine: a code to type, an address to open (also as QR). */
export interface Verification {
  readonly code: string
  readonly address: string
}

/** The number, the day and the hand under a document. */
export interface Issue {
  /** From the register; `null` in a draft, shown as dots. */
  readonly number: string | null
  /** ISO day. */
  readonly datedOn: string
  readonly signer: Signer
  /** Sequence of the correction (ralat): 0 for the first issue. */
  readonly correction?: number
}

/** Somebody in a list: empty texts where something is not known. */
export interface NamedPerson {
  readonly name: string
  readonly nip: string
  readonly rank: string
  readonly post: string
  readonly agency: string
}

const MARGINS = { top: 20, right: 20, bottom: 20, left: 25 }

interface Frame {
  readonly title: string
  readonly letterhead: Letterhead
  readonly blocks: readonly Block[]
  readonly orientation?: OfficeDocument['orientation']
  readonly size?: number
}

/** A document on the paper of an agency. Margins and 12 pt by Permendagri 1/2023 on letters of regional government. */
export const onPaperOf = ({
  title,
  letterhead,
  blocks,
  orientation = 'portrait',
  size = 12,
}: Frame): OfficeDocument => ({
  title,
  paper: letterhead.paper,
  orientation,
  typeface: letterhead.typeface,
  size,
  lineHeight: 1,
  margins: MARGINS,
  pageNumbers: true,
  blocks,
})

/** The head of the first page. */
export const headOf = (letterhead: Letterhead): Block => ({
  kind: 'letterhead',
  authority: letterhead.authority,
  agency: letterhead.agency,
  lines: [
    [letterhead.address, letterhead.postalCode && `Kode Pos ${letterhead.postalCode}`].filter(Boolean).join(', '),
    [
      letterhead.phone && `Telepon ${letterhead.phone}`,
      letterhead.website && `Laman ${letterhead.website}`,
      letterhead.email && `Pos-el ${letterhead.email}`,
    ]
      .filter(Boolean)
      .join(', '),
  ].filter(Boolean),
  emblem: letterhead.emblem,
})

/** The name of a form in the middle of the page, with its number below where it has one. */
export const titleOf = (title: string, number?: string | null): Block[] => [
  { kind: 'paragraph', text: [{ text: title, bold: true }], align: 'center', after: number === undefined ? 10 : 0 },
  ...(number === undefined
    ? []
    : [{ kind: 'paragraph', text: `NOMOR ${numberText(number)}`, align: 'center', after: 12 } as const]),
]

export const numberText = (number: string | null): string => number ?? '....................'

/** `ralat ke-1` beside a number whose text was issued anew. */
export const correctionText = (correction = 0): string => (correction === 0 ? '' : ` (ralat ke-${correction})`)

interface Hand {
  readonly signer: Signer
  /** Place and day, `Mengetahui`, a role: lines above the post. */
  readonly above?: readonly string[]
}

const lineOf = (text: string): Block => ({
  kind: 'paragraph',
  text: text || ' ',
  align: 'center',
  after: 0,
  keepWithNext: true,
})

const handOf = ({ signer, above = [] }: Hand) => ({
  blocks: [
    ...above,
    ...(signer.onBehalfOf ? [signer.onBehalfOf] : []),
    ...(signer.post ? [`${signer.post},`] : []),
  ].map(lineOf),
  below: [
    { kind: 'gap', height: 20 } as const,
    {
      kind: 'paragraph',
      text: [{ text: signer.name || '(................................)', bold: true, underline: signer.name !== '' }],
      align: 'center',
      after: 0,
      keepWithNext: true,
    } as const,
    ...[signer.rank, signer.nip && `NIP ${spacedNip(signer.nip)}`]
      .filter(Boolean)
      .map((text) => ({ kind: 'paragraph', text, align: 'center', after: 0 }) as const),
  ],
})

/** Hands side by side, their names at one height; one alone at the right; before and between them room as offices leave it. */
export function signedBy(hands: readonly Hand[], before = 14): Columns {
  const columns = hands.map((hand) => ({ width: 'rest' as const, ...handOf(hand) }))
  const [only] = columns
  if (columns.length === 1 && only)
    return {
      kind: 'columns',
      before,
      columns: [
        { width: 'rest', blocks: [] },
        { ...only, width: 88 },
      ],
    }
  return { kind: 'columns', before, columns }
}

/** One hand in the middle, below others: `Mengetahui`. */
export const signedInTheMiddle = (hand: Hand): Columns => ({
  kind: 'columns',
  before: 18,
  columns: [
    { width: 'rest', blocks: [] },
    { width: 92, ...handOf(hand) },
    { width: 'rest', blocks: [] },
  ],
})

/** Several values as points, one as it stands, none as a dash. */
export const pointsOf = (lines: readonly string[]): Field['value'] =>
  lines.length > 1 ? { points: lines } : (lines[0] ?? '-')

/** `19700101 199503 1 001`, as a NIP is written. */
export const spacedNip = (nip: string): string =>
  /^\d{18}$/.test(nip) ? `${nip.slice(0, 8)} ${nip.slice(8, 14)} ${nip.slice(14, 15)} ${nip.slice(15)}` : nip
