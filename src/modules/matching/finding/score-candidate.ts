import { PatternCoder } from '../engine/estimate/patterns.ts'
import { probability, Scorer } from '../engine/estimate/scorer.ts'
import type { MatchModel, MatchRecord } from '../engine/index.ts'
import { readNameWords } from '../engine/names/name-words.ts'
import { PeopleLinkage } from '../engine/people/people-linkage.ts'
import { PeopleStore } from '../engine/people/people-store.ts'

let words: ReturnType<typeof readNameWords> | undefined

/**
 * The probability (0 to 1) that a candidate is the same person as each of a few records, in their order, by a model learnt before. How rare a name
 * is among all people is not known here; what both share counts as of usual rarity. Who bears another name is never the candidate, whatever the
 * numbers: whoever tries NIK without knowing whose they are learns nothing.
 */
export function scoreCandidate(model: MatchModel, candidate: MatchRecord, records: readonly MatchRecord[]): number[] {
  words ??= readNameWords()
  const store = new PeopleStore(words)
  for (const record of [candidate, ...records]) store.add(record)
  const coder = new PatternCoder(new PeopleLinkage(store))
  const scorer = new Scorer(model, coder)
  const name = coder.comparisons.findIndex((comparison) => comparison.name === 'name')
  return records.map((_, at) => {
    const code = coder.code(0, at + 1)
    const level = coder.comparisons[name]?.levels[coder.levels[name] ?? -1]
    if (level === undefined || level === 'other') return 0
    const usual = model.comparisons.reduce(
      (bits, { levels }, i) => bits + (levels[coder.levels[i] ?? -1]?.rarity ?? 0),
      0,
    )
    return probability(scorer.odds(code, usual))
  })
}
