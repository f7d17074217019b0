import type { Candidate } from '#contract/services/checks.ts'
import { bornByNik, isDefaultDay, nameKey } from '#modules/people/index.ts'
import type { Vault } from '#platform/vault/vault.ts'

/** A candidate as the log keeps it: keyed hashes that tell equal from other, and lead back to nobody. */
export interface CandidateHashes {
  readonly candidate: string
  readonly name: string
  readonly nik: string
  readonly kk: string
  /** Of the first 12 digits of the NIK: area and birth date. */
  readonly area: string
}

export function hashCandidate(vault: Vault, candidate: Candidate): CandidateHashes {
  const { name, nik, kk, sex, birthDate, villageCode } = candidate
  const folded = nameKey(name)
  const hash = (what: string, value: string) => vault.hash('candidate', `${what} ${value}`)
  return {
    candidate: hash('all', [folded, nik, kk, sex, birthDate, villageCode].join('|')),
    name: hash('name', folded),
    nik: hashNumber(vault, 'nik', nik),
    kk: hashNumber(vault, 'kk', kk),
    area: hash('area', nik.slice(0, 12)),
  }
}

/** Of a NIK or family card as the log keeps it; of none, the hash of the empty text. */
export const hashNumber = (vault: Vault, kind: 'nik' | 'kk', digits: string) =>
  vault.hash('candidate', `${kind} ${digits}`)

/** All of a candidate that can lead to *ask*: the folded name, and the day of birth as said or else as the NIK has it; null: unsaid or a stand-in. */
export interface Sign {
  readonly nameKey: string
  readonly birthDate: string | null
}

export function signOf({ name, nik, birthDate }: Candidate, today: string): Sign {
  const day = birthDate && !isDefaultDay(birthDate) ? birthDate : bornByNik(nik, today)
  return { nameKey: nameKey(name), birthDate: day && !isDefaultDay(day) ? day : null }
}
