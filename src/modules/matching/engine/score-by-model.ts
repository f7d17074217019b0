import { PatternCoder } from './estimate/patterns.ts'
import { probability, Scorer } from './estimate/scorer.ts'
import { NAME_LEVELS } from './names/compare-names.ts'
import { readNameWords } from './names/name-words.ts'
import { PeopleLinkage } from './people/people-linkage.ts'
import { PeopleStore } from './people/people-store.ts'
import type { MatchModel, MatchRecord } from './types.ts'

/** What a model learnt before says of two rows without the others around them. */
export interface ScoreByModel {
  /** Probability (0 to 1) that both are one person. */
  readonly score: number
  /** The level of the comparison `name`; null where a side has no name of its own. */
  readonly nameLevel: NameLevel | null
}

export type NameLevel = (typeof NAME_LEVELS)[number]

let words: ReturnType<typeof readNameWords> | undefined

/**
 * Scores one row against a few others, in their order, at once and in this thread. How rare a name is among all people is not known here; what two
 * rows share counts as of usual rarity.
 */
export function scoreByModel(model: MatchModel, row: MatchRecord, others: readonly MatchRecord[]): ScoreByModel[] {
  words ??= readNameWords()
  const store = new PeopleStore(words)
  for (const record of [row, ...others]) store.add(record)
  const coder = new PatternCoder(new PeopleLinkage(store))
  const scorer = new Scorer(model, coder)
  const name = coder.comparisons.findIndex((comparison) => comparison.name === 'name')
  return others.map((_, at) => {
    const code = coder.code(0, at + 1)
    const usual = model.comparisons.reduce(
      (bits, { levels }, i) => bits + (levels[coder.levels[i] ?? -1]?.rarity ?? 0),
      0,
    )
    return {
      score: probability(scorer.odds(code, usual)),
      nameLevel: NAME_LEVELS[coder.levels[name] ?? -1] ?? null,
    }
  })
}
