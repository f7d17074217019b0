import type { OfficeDocument } from '#platform/documents/document.ts'
import { longDate } from '../words/date-words.ts'
import { correctionText, headOf, type Issue, type Letterhead, numberText, onPaperOf, signedBy } from './form.ts'

/** Surat ucapan terima kasih to somebody who gave. */
export interface ThanksLetterInput {
  readonly letterhead: Letterhead
  readonly issue: Issue
  readonly recipient: string
  /** Empty: not known. */
  readonly recipientAddress: string
  /** What was given, in words that follow *atas bantuan*. */
  readonly given: string
  /** What it was for; empty: nothing in particular. */
  readonly purpose: string
  /** `10 Februari 2026`; empty: not said. */
  readonly receivedOn: string
}

const paragraph = (text: string) => ({ kind: 'paragraph', text, align: 'justify', firstLine: 12.5 }) as const

/** Surat dinas of thanks: what was received, when and for what. Form: Permendagri 1/2023, surat dinas. */
export function writeThanksLetter(input: ThanksLetterInput): OfficeDocument {
  const { letterhead, issue, given, purpose, receivedOn } = input
  const number = numberText(issue.number) + correctionText(issue.correction)
  const received = receivedOn ? `, yang telah kami terima pada ${receivedOn}` : ''
  return onPaperOf({
    title: `Ucapan Terima Kasih ${issue.number ?? ''}`.trim(),
    letterhead,
    blocks: [
      headOf(letterhead),
      {
        kind: 'columns',
        columns: [
          {
            width: 'rest',
            blocks: [
              {
                kind: 'fields',
                labelWidth: 20,
                rows: [
                  { label: 'Nomor', value: number },
                  { label: 'Sifat', value: 'Biasa' },
                  { label: 'Lampiran', value: '-' },
                  { label: 'Hal', value: [{ text: 'Ucapan Terima Kasih', bold: true }] },
                ],
              },
            ],
          },
          {
            width: 62,
            blocks: [{ kind: 'paragraph', text: `${letterhead.city}, ${longDate(issue.datedOn)}`, align: 'right' }],
          },
        ],
      },
      { kind: 'paragraph', text: `Yth. ${input.recipient}`, before: 4, after: 0 },
      { kind: 'paragraph', text: 'di', after: 0 },
      { kind: 'paragraph', text: input.recipientAddress || 'Tempat', indent: 8, after: 10 },
      paragraph(
        `Dengan hormat, kami menyampaikan terima kasih dan penghargaan yang setinggi-tingginya atas bantuan ${given}${
          purpose ? `, untuk ${purpose}` : ''
        }${received}.`,
      ),
      paragraph(
        'Bantuan tersebut sangat berarti bagi masyarakat dan bagi keberhasilan program pemerintah daerah. Kami berharap kerja sama yang baik ini terus berlanjut pada masa mendatang.',
      ),
      paragraph('Demikian kami sampaikan. Atas perhatian dan kepedulian Saudara, kami ucapkan terima kasih.'),
      signedBy([{ signer: issue.signer }]),
    ],
  })
}
