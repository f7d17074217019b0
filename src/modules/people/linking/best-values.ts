import { isDefaultDay } from '../default-days.ts'
import { nameKey, withoutTitles } from '../name-key.ts'

/** What one record says of its person, as far as it tells who that is. */
export interface Said {
  readonly recordId: string
  readonly agencyId: string
  /** The day of its list. */
  readonly asOf: string
  /** No corrected edition took the list's place. */
  readonly isCurrent: boolean
  readonly name: string
  readonly sex: string | null
  /** As a NIK says that the row bears out. */
  readonly nikSex: string | null
  readonly birthDate: string | null
  readonly age: number | null
  readonly villageCode: string | null
  readonly districtCode: string | null
}

/** The best of what several records say. */
export interface BestValues {
  readonly name: string
  readonly nameKey: string
  readonly sex: string | null
  /** No record says the sex; a NIK does. */
  readonly isSexFromNik: boolean
  readonly birthDate: string | null
  /** Only where no birth date is known, with its day. */
  readonly age: number | null
  readonly ageOn: string | null
  readonly villageCode: string | null
  readonly districtCode: string | null
}

/** Records of lists that still count, the newest first; those of superseded editions only where there is no other. */
function inOrder(records: readonly Said[]): readonly Said[] {
  const current = records.filter(({ isCurrent }) => isCurrent)
  return [...(current.length > 0 ? current : records)].sort((a, b) =>
    a.asOf === b.asOf ? (a.recordId < b.recordId ? 1 : -1) : a.asOf < b.asOf ? 1 : -1,
  )
}

/** The value most records give; of several as often given, the one of the newest record. */
function mostSaid<T extends Said>(records: readonly T[], keyOf: (record: T) => string | null): readonly T[] {
  const groups = Map.groupBy(
    records.filter((record) => keyOf(record) !== null),
    keyOf,
  )
  let best: readonly T[] = []
  for (const group of groups.values()) if (group.length > best.length) best = group
  return best
}

const wordsOf = (name: string) => nameKey(name).split(' ').filter(Boolean)

/**
 * The name that most records bear out: a record bears out a name that holds all its words, so that *Aminah* speaks for *Siti Aminah*. Of several
 * the one with the most words (a call name says less), then as the newest list spells it, at its fullest. Forms of address are no part of it.
 */
function bestName(ordered: readonly Said[]): string {
  const spelt = ordered
    .map(({ name }) => ({ name: withoutTitles(name), words: wordsOf(name) }))
    .filter(({ words }) => words.length > 0)
  const ranked = spelt.map((candidate) => {
    const has = new Set(candidate.words)
    return { ...candidate, support: spelt.filter(({ words }) => words.every((word) => has.has(word))).length }
  })
  const best = ranked.sort((a, b) => b.support - a.support || b.words.length - a.words.length)[0]
  if (!best) return ordered[0]?.name ?? ''
  const alike = spelt.filter(({ words }) => words.join(' ') === best.words.join(' '))
  return alike.sort((a, b) => b.name.length - a.name.length)[0]?.name ?? best.name
}

/**
 * The best values of a person: the fullest name that most lists bear out; the sex and birth date most lists say, default days only
 * where no other is known, the sex of a NIK where no list says one; the place of the newest list that says one.
 */
export function bestOf(records: readonly Said[]): BestValues {
  const ordered = inOrder(records)
  const name = bestName(ordered)
  const real = mostSaid(ordered, ({ birthDate }) => (birthDate && !isDefaultDay(birthDate) ? birthDate : null))
  const birthDate = (real.length > 0 ? real : mostSaid(ordered, (record) => record.birthDate))[0]?.birthDate ?? null
  const said = mostSaid(ordered, (record) => record.sex)[0]?.sex ?? null
  const ofNik = mostSaid(ordered, ({ nikSex }) => nikSex)[0]?.nikSex ?? null
  const aged = birthDate ? undefined : ordered.find(({ age }) => age !== null)
  const placed = ordered.find(({ villageCode }) => villageCode) ?? ordered.find(({ districtCode }) => districtCode)
  return {
    name,
    nameKey: nameKey(name),
    sex: said ?? ofNik,
    isSexFromNik: said === null && ofNik !== null,
    birthDate,
    age: aged?.age ?? null,
    ageOn: aged?.asOf ?? null,
    villageCode: placed?.villageCode ?? null,
    districtCode: placed?.districtCode ?? placed?.villageCode?.slice(0, 8) ?? null,
  }
}
