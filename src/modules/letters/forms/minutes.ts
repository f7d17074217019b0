import type { Block, OfficeDocument } from '#platform/documents/document.ts'
import { dayAndDateRange, hoursText, longDate } from '../words/date-words.ts'
import { correctionText, headOf, type Letterhead, onPaperOf, pointsOf, type Signer, signedBy, titleOf } from './form.ts'

export interface MinutesInput {
  readonly letterhead: Letterhead
  /** `Rapat Koordinasi …`. */
  readonly event: string
  readonly heldOn: string
  /** The last day, where it took several. */
  readonly heldUntil?: string
  readonly hours: { readonly from: string; readonly until: string; readonly zone: string }
  readonly place: string
  /** Number and day of the letter of invitation; null where there was none. */
  readonly invitation: { readonly number: string; readonly datedOn: string } | null
  readonly agenda: readonly string[]
  readonly chair: string
  readonly secretary: string
  readonly recorder: string
  /** Who came: a sentence or the agencies, not the whole list. */
  readonly participants: readonly string[]
  readonly opening: string
  readonly items: readonly MinutesItem[]
  readonly closing: string
  /** Left: who chaired; right: who wrote. */
  readonly signers: { readonly chair: Signer; readonly recorder: Signer }
  readonly datedOn: string
  readonly correction?: number
}

export interface MinutesItem {
  readonly title: string
  readonly discussion: readonly string[]
  readonly conclusions: readonly string[]
  readonly decisions: readonly string[]
  /** Tindak lanjut: what, who (a post), by when (ISO day). */
  readonly promises: readonly { readonly what: string; readonly who: string; readonly dueOn: string }[]
}

/**
 * Notulen (notula): meeting, chair and those who came; each item with its discussion, conclusions and decisions; what is to be done, by whom and
 * when; two signatures. Form: Permendagri 1/2023, notula.
 */
export function writeMinutes(input: MinutesInput): OfficeDocument {
  const { letterhead, signers } = input
  return onPaperOf({
    title: `Notulen ${input.event}`,
    letterhead,
    blocks: [
      headOf(letterhead),
      ...titleOf(`NOTULEN${correctionText(input.correction).toUpperCase()}`),
      { kind: 'fields', labelWidth: 42, rows: factsOf(input) },
      { kind: 'paragraph', text: [{ text: 'KEGIATAN RAPAT', bold: true }], before: 8, after: 2, keepWithNext: true },
      ...chapters(input),
      signedBy([
        { signer: signers.chair, above: ['', 'Pimpinan Rapat,'] },
        { signer: signers.recorder, above: [`${letterhead.city}, ${longDate(input.datedOn)}`, 'Notulis,'] },
      ]),
    ],
  })
}

const factsOf = (input: MinutesInput) => [
  { label: 'Rapat', value: input.event },
  { label: 'Hari, tanggal', value: dayAndDateRange(input.heldOn, input.heldUntil ?? input.heldOn) },
  { label: 'Waktu', value: `pukul ${hoursText(input.hours)}` },
  { label: 'Tempat', value: input.place },
  {
    label: 'Surat undangan',
    value: input.invitation ? `Nomor ${input.invitation.number}, tanggal ${longDate(input.invitation.datedOn)}` : '-',
  },
  { label: 'Acara', value: pointsOf(input.agenda) },
  { label: 'Pimpinan rapat', value: input.chair },
  ...(input.secretary ? [{ label: 'Sekretaris', value: input.secretary }] : []),
  { label: 'Pencatat', value: input.recorder },
  { label: 'Peserta', value: pointsOf(input.participants) },
]

/** The chapters under which something stands, numbered in their order. */
function chapters(input: MinutesInput): Block[] {
  const written: readonly (readonly [string, (no: number) => Block[]])[] = [
    ['Pembukaan', () => said(input.opening)],
    ['Pembahasan', (no) => input.items.flatMap((item, at) => itemBlocks(item, `${no}.${at + 1}`))],
    ['Tindak Lanjut', () => promises(input)],
    ['Penutup', () => said(input.closing)],
  ]
  return written
    .filter(([, blocksOf]) => blocksOf(0).length > 0)
    .flatMap(([title, blocksOf], at): Block[] => [
      {
        kind: 'paragraph',
        text: [{ text: `${at + 1}. ${title}`, bold: true }],
        before: 6,
        after: 4,
        keepWithNext: true,
      },
      ...blocksOf(at + 1),
    ])
}

const said = (text: string): Block[] =>
  text.trim() ? [{ kind: 'paragraph', text, align: 'justify', indent: 7, after: 4 }] : []

const PARTS = [
  ['Pembahasan', 'discussion'],
  ['Kesimpulan', 'conclusions'],
  ['Keputusan', 'decisions'],
] as const

const itemBlocks = (item: MinutesItem, no: string): Block[] => [
  {
    kind: 'paragraph',
    text: [{ text: `${no} ${item.title}`, bold: true }],
    indent: 7,
    before: 4,
    after: 3,
    keepWithNext: true,
  },
  ...PARTS.flatMap(([title, part]): Block[] =>
    item[part].length === 0
      ? []
      : [
          { kind: 'paragraph', text: `${title}:`, indent: 7, after: 2, keepWithNext: true },
          { kind: 'list', marker: 'a.', indent: 7, items: item[part].map((text) => ({ text })) },
        ],
  ),
]

function promises({ items }: MinutesInput): Block[] {
  const all = items.flatMap((item) => item.promises)
  if (all.length === 0)
    return [{ kind: 'paragraph', text: 'Tidak ada tindak lanjut yang disepakati.', indent: 7, after: 4 }]
  return [
    {
      kind: 'table',
      size: 11,
      columns: [
        { title: 'No.', width: 11, align: 'center' },
        { title: 'Apa', width: 'rest' },
        { title: 'Siapa', width: 52 },
        { title: 'Kapan', width: 40, align: 'center' },
      ],
      rows: all.map(({ what, who, dueOn }, at) => [`${at + 1}.`, what, who, longDate(dueOn)]),
    },
  ]
}
