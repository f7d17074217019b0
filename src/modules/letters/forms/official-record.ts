import type { Issue, Letterhead, NamedPerson, Signer } from './form.ts'

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
