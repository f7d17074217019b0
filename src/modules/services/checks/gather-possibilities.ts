import { sql } from 'kysely'
import type { Candidate } from '#contract/services/checks.ts'
import { findLikely } from '#modules/matching/index.ts'
import { findPersonsByNumbers } from '#modules/people/index.ts'
import type { Context } from '#platform/context.ts'
import type { LedgerRow } from '../figures/fold-family.ts'
import { readRowsOf } from '../figures/ledger-queries.ts'
import type { LedgerEntry } from '../rules/rule.ts'
import type { Possibility } from './judge-candidate.ts'

/** Asked for where nobody was found, so that every question costs the same look-ups. */
const NOBODY = '00000000-0000-0000-0000-000000000000'
const LIKELY = 5
const FAMILIES = 8

const padded = (ids: readonly string[], to: number) => [...ids, ...Array<string>(to).fill(NOBODY)].slice(0, to)

/**
 * Whom the candidate may be, and which families share the card, each with all that the family received. The same statements with the same number of
 * parameters whoever is asked about.
 */
export async function gatherPossibilities(ctx: Context, candidate: Candidate): Promise<Possibility[]> {
  const { name, nik, kk, sex, birthDate, villageCode } = candidate
  const known = { name, nik: nik || null, kk: kk || null, sex, birthDate, villageCode }
  const likely = (await findLikely(ctx, known)).slice(0, LIKELY)
  const [numbers] = await findPersonsByNumbers(ctx, [{ nikHash: null, kkHash: kk ? ctx.vault.hash('kk', kk) : null }])
  const families = await familiesOf(
    ctx,
    padded(
      likely.map(({ personId }) => personId),
      LIKELY,
    ),
  )
  const cards = numbers?.households ?? []
  const rows = await readRowsOf(ctx, padded([...new Set([...families.values(), ...cards])], FAMILIES))
  const byFamily = Map.groupBy(rows, ({ familyId }) => familyId)
  const entriesOf = (familyId: string) => (byFamily.get(familyId) ?? []).flatMap(toEntry)
  return [
    ...likely.flatMap(({ personId, answer }): Possibility[] => {
      const familyId = families.get(personId)
      return familyId ? [{ isSure: answer === 'same', personId, familyId, entries: entriesOf(familyId) }] : []
    }),
    ...cards.map((familyId) => ({ isSure: false, personId: null, familyId, entries: entriesOf(familyId) })),
  ]
}

async function familiesOf({ tx, region }: Context, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; family: string }>`
    select id, coalesce(household_id, id) as family from persons where region_id = ${region} and id = any(${[...personIds]}::uuid[])`.execute(
    tx,
  )
  return new Map(rows.map(({ id, family }) => [id, family]))
}

function toEntry({ personId, familyId, agencyId, service }: LedgerRow): LedgerEntry[] {
  if (!service || service.state === 'cancelled') return []
  const { id, kind, state, from, until, detail } = service
  return [{ id, kind, agencyId, personId, familyId, from, until, state, detail }]
}
