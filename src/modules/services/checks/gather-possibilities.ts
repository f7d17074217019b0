import type { Candidate } from '#contract/services/checks.ts'
import { findLikely } from '#modules/matching/index.ts'
import { findNamesakes } from '#modules/people/index.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { LedgerRow } from '../figures/fold-family.ts'
import { familiesOf, readRowsOf } from '../queries/ledger.ts'
import type { LedgerEntry } from '../rules/rule.ts'
import { signOf } from './hashes.ts'
import type { Possibility } from './judge-candidate.ts'

/** Asked for where nobody was found, so that every question costs the same look-ups. */
const NOBODY = '00000000-0000-0000-0000-000000000000'
const LIKELY = 5
const NAMESAKES = 12

const padded = (ids: readonly string[], to: number) => [...ids, ...Array<string>(to).fill(NOBODY)].slice(0, to)

/**
 * Whom the candidate may be, each with all that the family received. Two ways lead to somebody, and a number alone is neither:
 * - sure, or asked about because a number is theirs too: name and day of birth agree, however spelt (`findLikely`);
 * - to be asked about: exactly that folded name and day of birth. Nothing else of the candidate, so that no variation of the rest can tell an answer
 *   that is meant from one that is drawn (`hashes.ts`).
 * The same statements with the same number of parameters whoever is asked about.
 */
export async function gatherPossibilities(ctx: Context, candidate: Candidate): Promise<Possibility[]> {
  const { name, nik, kk, sex, birthDate, villageCode } = candidate
  const known = { name, nik: nik || null, kk: kk || null, sex, birthDate, villageCode }
  const found = await findLikely(ctx, known)
  const likely = found.filter(({ answer, sharesNumber }) => answer === 'same' || sharesNumber).slice(0, LIKELY)
  const sure = new Set(likely.flatMap(({ personId, answer }) => (answer === 'same' ? personId : [])))
  const namesakes = await findNamesakes(ctx, signOf(candidate, todayOf(ctx)), NAMESAKES)
  const ids = likely.map(({ personId }) => personId)
  const families = await familiesOf(ctx, [...padded(ids, LIKELY), ...padded(namesakes, NAMESAKES)])
  const rows = await readRowsOf(ctx, padded([...new Set(families.values())], LIKELY + NAMESAKES))
  const byFamily = Map.groupBy(rows, ({ familyId }) => familyId)
  return [...families].map(([personId, familyId]): Possibility => {
    const entries = (byFamily.get(familyId) ?? []).flatMap(toEntry)
    return { isSure: sure.has(personId), personId, familyId, entries }
  })
}

function toEntry({ personId, familyId, agencyId, service }: LedgerRow): LedgerEntry[] {
  if (!service || service.state === 'cancelled') return []
  const { id, kind, state, from, until, detail } = service
  return [{ id, kind, agencyId, personId, familyId, from, until, state, detail }]
}
