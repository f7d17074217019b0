import { nameKey } from '#modules/people/index.ts'
import { PatternCoder } from '../engine/estimate/patterns.ts'
import { probability, Scorer } from '../engine/estimate/scorer.ts'
import type { MatchModel, MatchRecord } from '../engine/index.ts'
import { readNameWords } from '../engine/names/name-words.ts'
import { PeopleLinkage } from '../engine/people/people-linkage.ts'
import { PeopleStore } from '../engine/people/people-store.ts'
import { areBornAlike } from './born-alike.ts'

let words: ReturnType<typeof readNameWords> | undefined

/**
 * Levels of a name that only who knows the whole of it reaches; of a part, two whole words must be the same, and no more than one be said beside those
 * of the record: a row of common words is nobody's name.
 */
const WHOLE = ['same', 'variant', 'slip', 'lightWordDropped', 'ending', 'slips']
const PART = ['wordDropped', 'cutOrInitial', 'familiar']

const foldedWords = (name: string) => name.split(/\s+/).map(nameKey).filter(Boolean)

function isSameName(level: string | undefined, a: string, b: string): boolean {
  if (level === undefined) return false
  if (WHOLE.includes(level)) return true
  const [said, written] = [foldedWords(a), foldedWords(b)]
  const shared = said.filter((word) => written.includes(word)).length
  return PART.includes(level) && shared > 1 && said.length <= written.length + 1
}

/**
 * The probability (0 to 1) that a candidate is the same person as each of a few records, in their order, by a model learnt before; 0 unless both name
 * and day of birth agree, whatever the numbers: whoever has numbers without knowing whose they are learns nothing. How rare a name is among all
 * people is not known here; what both share counts as of usual rarity.
 */
export function scoreCandidate(model: MatchModel, candidate: MatchRecord, records: readonly MatchRecord[]): number[] {
  words ??= readNameWords()
  const store = new PeopleStore(words)
  for (const record of [candidate, ...records]) store.add(record)
  const coder = new PatternCoder(new PeopleLinkage(store))
  const scorer = new Scorer(model, coder)
  const name = coder.comparisons.findIndex((comparison) => comparison.name === 'name')
  return records.map((record, at) => {
    const code = coder.code(0, at + 1)
    const level = coder.comparisons[name]?.levels[coder.levels[name] ?? -1]
    const isConfirmed =
      isSameName(level, candidate.name ?? '', record.name ?? '') &&
      areBornAlike(candidate, record, candidate.ageOn ?? '')
    const usual = model.comparisons.reduce(
      (bits, { levels }, i) => bits + (levels[coder.levels[i] ?? -1]?.rarity ?? 0),
      0,
    )
    const likelihood = probability(scorer.odds(code, usual))
    return isConfirmed ? likelihood : 0
  })
}
