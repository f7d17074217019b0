import { nameKey } from '#modules/people/index.ts'
import { type MatchModel, type MatchRecord, type NameLevel, scoreByModel } from '../engine/index.ts'
import { areBornAlike } from './born-alike.ts'

/**
 * Levels of a name that only who knows the whole of it reaches; of a part, two whole words must be the same, and no more than one be said beside those
 * of the record: a row of common words is nobody's name.
 */
const WHOLE: readonly NameLevel[] = ['same', 'variant', 'slip', 'lightWordDropped', 'ending', 'slips']
const PART: readonly NameLevel[] = ['wordDropped', 'cutOrInitial', 'familiar']

const foldedWords = (name: string) => name.split(/\s+/).map(nameKey).filter(Boolean)

function isSameName(level: NameLevel | null, a: string, b: string): boolean {
  if (level === null) return false
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
  return scoreByModel(model, candidate, records).map(({ score, nameLevel }, at) => {
    const record = records[at]
    const isConfirmed =
      record !== undefined &&
      isSameName(nameLevel, candidate.name ?? '', record.name ?? '') &&
      areBornAlike(candidate, record, candidate.ageOn ?? '')
    return isConfirmed ? score : 0
  })
}
