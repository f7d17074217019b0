import {
  getPerson,
  listHouseholds,
  listPersons,
  listRecords,
  searchPersons,
  showHistory,
} from '#modules/people/index.ts'
import type { Context } from '#platform/context.ts'

const ALL = { page: 1, pageSize: 200, sort: 'name' } as const

/** Everything the people routes answer the actor about everybody, and to searches for some words and numbers. */
export async function readEverything(ctx: Context, searches: readonly string[]): Promise<string> {
  const page = await listPersons(ctx, ALL)
  const found = []
  for (const q of searches) found.push(await searchPersons(ctx, { ...ALL, q }))
  const each = []
  for (const { id } of page.rows)
    each.push([
      await getPerson(ctx, id),
      await listRecords(ctx, id),
      await listHouseholds(ctx, id),
      await showHistory(ctx, id),
    ])
  return JSON.stringify([page, found, each])
}
