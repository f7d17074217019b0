import type { QuestionState } from '#contract/matching/questions.ts'
import { type Agency, listAgencies } from '#modules/organisations/index.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { can } from '../policy.ts'
import { countQuestions, pageQuestions } from '../queries/questions.ts'

interface Filter {
  readonly state: readonly QuestionState[]
  readonly agencyId?: string | undefined
  readonly page: number
  readonly pageSize: number
}

const agenciesById = async (ctx: Context) => new Map((await listAgencies(ctx)).map((agency) => [agency.id, agency]))

const named = (agencies: ReadonlyMap<string, Agency>, ids: readonly string[]) =>
  [...new Set(ids)].flatMap((id) => agencies.get(id) ?? [])

/** One page of the questions, what settles most first. Throws `forbidden`. */
export async function listQuestions(ctx: Context, filter: Filter) {
  assert(can.review(ctx.actor), 'forbidden')
  const { rows, total } = await pageQuestions(ctx, filter)
  const agencies = await agenciesById(ctx)
  return {
    rows: rows.map((row) => ({
      ...row,
      agencies: named(agencies, [row.agencyA, row.agencyB]),
    })),
    total,
  }
}

/** How many questions wait, are put off and are answered; the waiting ones by agency, most first. Throws `forbidden`. */
export async function readQueue(ctx: Context) {
  assert(can.review(ctx.actor), 'forbidden')
  const counts = await countQuestions(ctx)
  const sum = (states: readonly QuestionState[], agencyId?: string) =>
    counts
      .filter(
        ({ state, agencyA, agencyB }) => states.includes(state) && (!agencyId || [agencyA, agencyB].includes(agencyId)),
      )
      .reduce((total, { count }) => total + count, 0)
  const agencies = await agenciesById(ctx)
  const asked = named(
    agencies,
    counts.flatMap(({ agencyA, agencyB }) => [agencyA, agencyB]),
  )
  return {
    open: sum(['open']),
    later: sum(['later']),
    answered: sum(['same', 'different']),
    byAgency: asked
      .map((agency) => ({ agency, open: sum(['open'], agency.id) }))
      .filter(({ open }) => open > 0)
      .sort((a, b) => b.open - a.open || a.agency.name.localeCompare(b.agency.name)),
  }
}
