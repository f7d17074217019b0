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
 * Whom each candidate may be, in their order, each with all that the family received. Two ways lead to somebody, and a number alone is neither:
 * - sure, or asked about because a number is theirs too: name and day of birth agree, however spelt (`findLikely`);
 * - to be asked about: exactly that folded name and day of birth. Nothing else of the candidate, so that no variation of the rest can tell an answer
 *   that is meant from one that is drawn (`hashes.ts`).
 * The same statements with the same number of parameters whoever is asked about, and however many are.
 */
export async function gatherPossibilities(ctx: Context, candidates: readonly Candidate[]): Promise<Possibility[][]> {
  const found = await findLikely(
    ctx,
    candidates.map(({ name, nik, kk, sex, birthDate, villageCode }) => {
      return { name, nik: nik || null, kk: kk || null, sex, birthDate, villageCode }
    }),
  )
  const today = todayOf(ctx)
  const signs = candidates.map((candidate) => signOf(candidate, today))
  const namesakes = await findNamesakes(ctx, signs, NAMESAKES)
  const meant = candidates.map((_, at) => {
    const likely = (found[at] ?? [])
      .filter(({ answer, sharesNumber }) => answer === 'same' || sharesNumber)
      .slice(0, LIKELY)
    const ids = likely.map(({ personId }) => personId)
    const sure = new Set(likely.flatMap(({ personId, answer }) => (answer === 'same' ? personId : [])))
    return { sure, ids: [...padded(ids, LIKELY), ...padded(namesakes[at] ?? [], NAMESAKES)] }
  })
  const families = await familiesOf(
    ctx,
    meant.flatMap(({ ids }) => ids),
  )
  const rows = await readRowsOf(ctx, padded([...new Set(families.values())], (LIKELY + NAMESAKES) * candidates.length))
  const byFamily = Map.groupBy(rows, ({ familyId }) => familyId)
  return meant.map(({ sure, ids }) =>
    [...new Set(ids)].flatMap((personId): Possibility[] => {
      const familyId = families.get(personId)
      if (familyId === undefined) return []
      const entries = (byFamily.get(familyId) ?? []).flatMap(toEntry)
      return [{ isSure: sure.has(personId), personId, familyId, entries }]
    }),
  )
}

function toEntry({ personId, familyId, agencyId, service }: LedgerRow): LedgerEntry[] {
  if (!service || service.state === 'cancelled') return []
  const { id, kind, state, from, until, detail } = service
  return [{ id, kind, agencyId, personId, familyId, from, until, state, detail }]
}
