import type { Block, OfficeDocument } from '#platform/documents/document.ts'
import { dayInWords } from '../words/date-words.ts'
import { numberInWords } from '../words/number-words.ts'
import {
  correctionText,
  headOf,
  type Issue,
  type Letterhead,
  type NamedPerson,
  onPaperOf,
  type Signer,
  signedBy,
  signedInTheMiddle,
  spacedNip,
  titleOf,
} from './form.ts'

/** Berita acara of two parties, with somebody who knows of it where there is one. */
export interface OfficialRecordInput {
  readonly letterhead: Letterhead
  readonly number: Issue['number']
  readonly correction?: number
  /** `SERAH TERIMA …`, `HASIL KESEPAKATAN RAPAT …`: stands below BERITA ACARA. */
  readonly title: string
  readonly datedOn: string
  readonly place: string
  /** One or two; called PIHAK PERTAMA and PIHAK KEDUA. */
  readonly parties: readonly NamedPerson[]
  /** What was done or agreed, point by point. */
  readonly points: readonly string[]
  /** In how many copies (rangkap). */
  readonly copies: number
  readonly signers: readonly Signer[]
  readonly witness: Signer | null
}

const ORDER = ['PERTAMA', 'KEDUA', 'KETIGA'] as const

/**
 * Berita acara: number, the day in words, the parties, what was done, in how many copies, the hands of the parties (the first at the right), and
 * Mengetahui below. Form: Permendagri 1/2023, berita acara.
 */
export function writeOfficialRecord(input: OfficialRecordInput): OfficeDocument {
  const { letterhead, parties } = input
  const several = parties.length > 1
  return onPaperOf({
    title: `Berita Acara ${input.title}`,
    letterhead,
    blocks: [
      headOf(letterhead),
      { kind: 'paragraph', text: [{ text: 'BERITA ACARA', bold: true }], align: 'center', after: 0 },
      ...titleOf(
        input.title.toUpperCase(),
        input.number === null ? null : input.number + correctionText(input.correction),
      ),
      {
        kind: 'paragraph',
        text: `Pada ${dayInWords(input.datedOn)}, bertempat di ${input.place}, ${several ? 'kami masing-masing' : 'yang bertanda tangan di bawah ini'}:`,
        align: 'justify',
        firstLine: 12.5,
      },
      ...parties.flatMap((party, at) => partyBlocks(party, at, several)),
      {
        kind: 'paragraph',
        text: several
          ? 'Kedua belah pihak telah melaksanakan dan menyepakati hal-hal berikut:'
          : 'telah melaksanakan hal-hal berikut:',
        before: 4,
      },
      { kind: 'list', marker: '1.', items: input.points.map((text) => ({ text })) },
      {
        kind: 'paragraph',
        text: `Berita acara ini dibuat dengan sesungguhnya dalam rangkap ${input.copies} (${numberInWords(input.copies)}) untuk dipergunakan sebagaimana mestinya.`,
        align: 'justify',
        firstLine: 12.5,
        before: 4,
      },
      ...hands(input),
    ],
  })
}

const partyBlocks = (party: NamedPerson, at: number, several: boolean): Block[] => [
  {
    kind: 'fields',
    labelWidth: 34,
    indent: 7,
    after: several ? 2 : 6,
    rows: [
      { label: several ? `${at + 1}. Nama` : 'Nama', value: [{ text: party.name, bold: true }] },
      ...(party.nip ? [{ label: several ? '    NIP' : 'NIP', value: spacedNip(party.nip) }] : []),
      { label: several ? '    Jabatan' : 'Jabatan', value: [party.post, party.agency].filter(Boolean).join(', ') },
    ],
  },
  ...(several
    ? [
        {
          kind: 'paragraph',
          text: [
            'selanjutnya disebut ',
            { text: `PIHAK ${ORDER[at] ?? at + 1}`, bold: true },
            at === 0 ? ', dan' : '.',
          ],
          indent: 7,
        } as const,
      ]
    : []),
]

function hands({ parties, signers, witness }: OfficialRecordInput): Block[] {
  const several = parties.length > 1
  const sides = signers.map((signer, at) => ({ signer, above: several ? [`PIHAK ${ORDER[at] ?? at + 1},`] : [] }))
  return [
    // The first party signs at the right.
    signedBy(several ? sides.toReversed() : sides),
    ...(witness ? [signedInTheMiddle({ signer: witness, above: ['Mengetahui,'] })] : []),
  ]
}
