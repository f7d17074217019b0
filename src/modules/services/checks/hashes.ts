import type { Candidate } from '#contract/services/checks.ts'
import { nameKey } from '#modules/people/index.ts'
import type { Vault } from '#platform/vault/vault.ts'

/** A candidate as the log keeps it: keyed hashes that tell equal from other, and lead back to nobody. */
export interface CandidateHashes {
  readonly candidate: string
  readonly name: string
  readonly nik: string
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
    nik: hash('nik', nik),
    area: hash('area', nik.slice(0, 12)),
  }
}

/**
 * Whether a question whose answer would be *none* is answered *ask* all the same, one of `oneOf`. Drawn by a keyed hash of the strongest thing said
 * of the candidate, so that asking again, or with another spelling, draws the same lot.
 */
export function isDrawn(vault: Vault, { name, nik, kk, birthDate }: Candidate, oneOf: number): boolean {
  const strongest = nik || kk || `${nameKey(name)} ${birthDate ?? ''}`
  return Number.parseInt(vault.hash('candidate', `draw ${strongest}`).slice(0, 12), 16) % oneOf === 0
}
