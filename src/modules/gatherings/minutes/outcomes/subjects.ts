import type { Subject } from '#contract/followups/shapes.ts'
import { listPairs, readPair } from '#modules/overlaps/index.ts'
import { findPlannedActivity, findYears, listActivities, listPriorities, listProgrammes } from '#modules/plans/index.ts'
import type { Context } from '#platform/context.ts'
import { AppError, assert } from '#platform/errors.ts'
import type { Gathering } from '../../gathering.ts'

const EACH = 6

/** The year it is held in, or the latest before it that has plans. */
async function yearOf(ctx: Context, { startsOn }: Pick<Gathering, 'startsOn'>): Promise<number> {
  const year = Number(startsOn.slice(0, 4))
  return (await findYears(ctx)).find((planned) => planned <= year) ?? year
}

const titleOfPair = (a: string, b: string) => `${a} ↔ ${b}`.slice(0, 500)
const named = (code: string | null, name: string) => [code, name].filter(Boolean).join(' ').slice(0, 500)

/** What a promise of this gathering can be tied to, of the year it is held in: priorities first, then programmes, pairs of plans, activities. */
export async function searchSubjects(ctx: Context, gathering: Gathering, q: string): Promise<Subject[]> {
  const year = await yearOf(ctx, gathering)
  const words = q.toLowerCase().split(/\s+/).filter(Boolean)
  const meets = (text: string) => words.every((word) => text.toLowerCase().includes(word))
  const priorities = (await listPriorities(ctx, year))
    .filter(({ code, name }) => meets(`${code} ${name}`))
    .slice(0, EACH)
  const programmes = await listProgrammes(ctx, { year, q, page: 1, pageSize: EACH })
  const state = ['open', 'decided', 'reopened'] as const
  const pairs = await listPairs(ctx, { year, q, state, sort: '-score', page: 1, pageSize: EACH })
  const activities = await listActivities(ctx, { year, q, sort: 'name', page: 1, pageSize: EACH })
  return [
    ...priorities.map(({ id, code, name }) => ({ kind: 'priority' as const, id, title: named(code, name) })),
    ...programmes.rows.map(({ id, code, name }) => ({ kind: 'programme' as const, id, title: named(code, name) })),
    ...pairs.rows.map(({ a, b, sideA, sideB }) => ({
      kind: 'overlap_pair' as const,
      id: `${a}/${b}`,
      title: titleOfPair(sideA.name, sideB.name),
    })),
    ...activities.rows.map(({ id, name, agency }) => ({
      kind: 'activity' as const,
      id,
      title: `${name} (${agency.shortName})`.slice(0, 500),
    })),
  ]
}

/** A pair that is no more is none, whatever else may have gone wrong. */
async function findPair(ctx: Context, id: string) {
  const [a = '', b = ''] = id.split('/')
  try {
    return await readPair(ctx, { a, b })
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return undefined
    throw error
  }
}

async function titleOf(ctx: Context, { kind, id }: Subject, year: number): Promise<string | undefined> {
  if (kind === 'priority') {
    const found = (await listPriorities(ctx, year)).find((priority) => priority.id === id)
    return found && named(found.code, found.name)
  }
  if (kind === 'programme') {
    const { rows } = await listProgrammes(ctx, { year, page: 1, pageSize: 1000 })
    const found = rows.find((programme) => programme.id === id)
    return found && named(found.code, found.name)
  }
  if (kind === 'activity') {
    const found = await findPlannedActivity(ctx, id)
    return found && `${found.title} (${found.agencyShort})`.slice(0, 500)
  }
  const pair = await findPair(ctx, id)
  return pair && titleOfPair(pair.sides.a.name, pair.sides.b.name)
}

/** The same with the titles of today, whatever the caller wrote. Throws `unknown_reference`. */
export async function nameSubjects(
  ctx: Context,
  gathering: Gathering,
  subjects: readonly Subject[],
): Promise<Subject[]> {
  const named: Subject[] = []
  const year = await yearOf(ctx, gathering)
  for (const subject of subjects) {
    const title = await titleOf(ctx, subject, year)
    assert(title, 'unknown_reference', { what: 'subject' })
    named.push({ ...subject, title })
  }
  return named
}
