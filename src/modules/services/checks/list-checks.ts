import type { CheckAlert, CheckAnswer } from '#contract/services/checks.ts'
import { findNames } from '#modules/accounts/index.ts'
import { nameAgencies } from '#modules/organisations/index.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { can } from '../policy.ts'
import { type CheckFilter, listDays, pageChecks } from '../queries/checks.ts'
import { hashNumber } from './hashes.ts'
import { readSettings } from './settings.ts'

/** Questions about candidates, the latest first: one's own, and for the coordinator everybody's unless `mine`. */
export async function listChecks(ctx: Context, { mine, ...filter }: Omit<CheckFilter, 'askedBy'> & { mine: boolean }) {
  assert(can.askAboutCandidates(ctx.actor), 'forbidden')
  const isAll = can.readAllChecks(ctx.actor) && !mine
  const { total, rows } = await pageChecks(ctx, { ...filter, askedBy: isAll ? null : ctx.actor.userId })
  const names = await namesFor(ctx, rows)
  return {
    total,
    rows: rows.map((row) => ({
      id: row.id,
      listId: row.list_id,
      askedAt: row.asked_at,
      ...names(row),
      purpose: row.purpose,
      kind: row.kind,
      on: row.given_on,
      answer: row.answer as CheckAnswer | 'refused',
      mark: row.candidate_hash.slice(0, 6),
    })),
  }
}

interface Asker {
  readonly asked_by: string
  readonly agency_id: string | null
}

async function namesFor(ctx: Context, rows: readonly Asker[]) {
  const people = await findNames(
    ctx,
    rows.map(({ asked_by }) => asked_by),
  )
  const agencies = await nameAgencies(
    ctx,
    rows.map(({ agency_id }) => agency_id),
  )
  return ({ asked_by, agency_id }: Asker) => ({
    askedBy: people.get(asked_by) ?? '',
    agency: agency_id && (agencies.get(agency_id)?.shortName ?? ''),
  })
}

const DAYS = 14

/** What looks odd in the questions of the last 14 days, the latest first. For the coordinator. */
export async function listAlerts(ctx: Context): Promise<CheckAlert[]> {
  assert(can.readAllChecks(ctx.actor), 'forbidden')
  const { limits } = await readSettings(ctx)
  const since = new Date(ctx.clock.now().getTime() - DAYS * 86_400_000)
  const rows = await listDays(ctx, since, hashNumber(ctx.vault, 'nik', ''))
  const names = await namesFor(ctx, rows)
  return rows.flatMap((row) => {
    const counts = [
      ['refused', row.refused, 1],
      ['numbers', row.numbers, limits.numbersOfOneName],
      ['cards', row.cards, limits.cardsOfOneName],
      ['names', row.names, limits.namesOfOneNumber],
      ['serials', row.serials, limits.serialsOfOneArea],
      ['busy', row.asked, Math.ceil((limits.personDay * limits.busyShare) / 100)],
    ] as const
    return counts
      .filter(([, count, least]) => count >= least)
      .map(([kind, count]) => ({ kind, count, day: row.day, ...names(row) }))
  })
}
