import { isDefaultDay } from '../default-days.ts'
import { isOftenLeftOut, nameKey, nameWords } from '../name-key.ts'
import type { Said } from './best-values.ts'

/** A record with what ties it to others of the same agency. */
export interface OwnRecord extends Said {
  /** Keyed hashes of whole numbers. */
  readonly nik: string | null
  readonly card: string | null
  readonly phone: string | null
  readonly batchId: string
  readonly familyKey: string | null
  /** Standing merges and splits of the record's own agency, each with the side it put the record on. */
  readonly deeds: readonly string[]
}

/** So many letters at the beginning of two words make them one word with a slip. */
const BEGINNING = 4

/**
 * The records of one agency that are one person of the region, as the persons they are to that agency: those that hang together by what they say
 * themselves. What the region found is drawn from all lists; were two rows shown as one because another agency's row is like both, the agency
 * would learn that such a row exists. So the evidence here is such that the region makes these rows one whoever else is known: the same NIK under
 * names that agree; the same name with two of birth date, card and phone; or the word of the agency's own staff. Gives each group from its oldest
 * record on (ids are made in the order of coming); the order of the records given does not matter.
 */
export function groupOwn<T extends OwnRecord>(records: readonly T[]): T[][] {
  const left = new Set(records.toSorted((a, b) => (a.recordId < b.recordId ? -1 : 1)))
  return [...left].flatMap((first) => {
    if (!left.delete(first)) return []
    const group = [first]
    // Grows while it is walked: whoever is tied to one of the group belongs to it.
    for (const one of group)
      for (const other of left) {
        if (!areTied(one, other)) continue
        left.delete(other)
        group.push(other)
      }
    return [group.sort((a, b) => (a.recordId < b.recordId ? -1 : 1))]
  })
}

/** Whether two records of one agency say by themselves, or by its staff, that they are one person. */
function areTied(a: OwnRecord, b: OwnRecord): boolean {
  if (a.deeds.some((deed) => b.deeds.includes(deed))) return true
  if (a.sex !== null && b.sex !== null && a.sex !== b.sex) return false
  if (a.nik !== null && b.nik !== null) return a.nik === b.nik && doNamesAgree(a.name, b.name)
  if (nameKey(a.name) !== nameKey(b.name)) return false
  const alike = [
    a.birthDate !== null && a.birthDate === b.birthDate && !isDefaultDay(a.birthDate),
    a.card !== null && a.card === b.card,
    a.phone !== null && a.phone === b.phone,
  ]
  return alike.filter(Boolean).length >= 2
}

/** Two names share a word, as it sounds or with a slip towards its end; first names that lists often leave out do not count. */
function doNamesAgree(a: string, b: string): boolean {
  if (nameKey(a) === nameKey(b)) return true
  const [some, others] = [a, b].map((name) => nameWords(name).filter((word) => !isOftenLeftOut(word)))
  return (some ?? []).some((word) => (others ?? []).some((other) => isLike(word, other)))
}

const isLike = (a: string, b: string) =>
  a === b || (a.length >= BEGINNING && b.length >= BEGINNING && a.slice(0, BEGINNING) === b.slice(0, BEGINNING))

/** The family of a person to an agency: the card, else the family block, that the newest of some records names; else the person alone. */
export function familyOf(group: readonly OwnRecord[]): string {
  const current = group.filter(({ isCurrent }) => isCurrent)
  const newest = (current.length > 0 ? current : group).toSorted((a, b) =>
    `${a.asOf} ${a.recordId}` < `${b.asOf} ${b.recordId}` ? 1 : -1,
  )
  const named = newest.find(({ card, familyKey }) => card !== null || familyKey !== null)
  if (named?.card) return `kk ${named.card}`
  return named ? `block ${named.batchId} ${named.familyKey}` : `person ${group[0]?.recordId}`
}
