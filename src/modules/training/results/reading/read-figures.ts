import type { Dimension, ResultFigures } from '#contract/training/results/figures.ts'
import type { OutcomeMonths } from '#contract/training/shapes.ts'
import { nameAgencies } from '#modules/organisations/index.ts'
import { nameAreas } from '#modules/places/index.ts'
import { lotOf } from '#platform/bundles/lot.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { can } from '../../policy.ts'
import { FIELDS } from '../../seed-tables.ts'
import { figuresAt, keptFigures } from '../figures/figures.ts'
import { DIMENSIONS, type Group, NOT_KNOWN } from '../figures/graduate.ts'
import { type FigureRow, listFinishedYears, listForFigures } from '../queries/graduates.ts'
import { SMALL_CELLS } from '../settings.ts'
import { readStandings } from './standings.ts'

/**
 * What became of everybody who finished in a calendar year, at one point, by groups. Whoever may read the people of a batch gets theirs as they are; all others are
 * counted in bundles, so that nothing that is subtracted from anything says what became of a few. For `anybody` everything is: that may be handed on. Throws
 * `forbidden`.
 */
export async function readFigures(
  ctx: Context,
  asked: { readonly year?: number | undefined; readonly months: '3' | '6' | '12' },
  reader: 'who asks' | 'anybody',
): Promise<ResultFigures> {
  assert(can.readCourses(ctx.actor), 'forbidden')
  const months = Number(asked.months) as OutcomeMonths
  const today = todayOf(ctx)
  const years = await listFinishedYears(ctx)
  const year = asked.year ?? (await latestDue(ctx, years, months, today))
  const rows = await listForFigures(ctx, { from: `${year}-01-01`, until: `${year}-12-31` })
  const standings = await readStandings(ctx, rows, today)
  const early = { kind: 'early' } as const
  const cohort = {
    graduates: rows.map((row) => ({ ...row, standings: standings.get(row.id) ?? { 3: early, 6: early, 12: early } })),
    costs: new Map(rows.map(({ batchId, cost }) => [batchId, cost])),
    lot: lotOf(ctx, `graduates ${year}`),
    isOwn: (agencyId: string) => reader === 'who asks' && can.readPeople(ctx.actor, { agency: { id: agencyId } }),
  }
  const point = figuresAt(cohort, months, SMALL_CELLS)
  const kept = keptFigures(cohort, SMALL_CELLS)
  const named = await namesOf(ctx, rows)
  const inOrder = <G extends { readonly group: Group }>(groups: readonly G[]) =>
    groups
      .map(({ group, ...rest }) => ({ ...rest, ...group, name: named(group) }))
      .sort(
        (a, b) =>
          DIMENSIONS.indexOf(a.dimension) - DIMENSIONS.indexOf(b.dimension) ||
          a.name.localeCompare(b.name, 'id') ||
          a.value.localeCompare(b.value),
      )
  return {
    year,
    years,
    months,
    threshold: SMALL_CELLS,
    isExact: point.isExact,
    graduates: rows.length,
    early: point.early,
    whole: point.whole,
    groups: inOrder(point.groups),
    kept: { ...kept, groups: inOrder(kept.groups) },
  }
}

/** The latest year in which somebody is due at the point; else the latest there is, else this. */
async function latestDue(
  ctx: Context,
  years: readonly number[],
  months: OutcomeMonths,
  today: string,
): Promise<number> {
  for (const year of years) {
    const rows = await listForFigures(ctx, { from: `${year}-01-01`, until: `${year}-12-31` })
    const standings = await readStandings(ctx, rows, today)
    if (rows.some(({ id }) => standings.get(id)?.[months].kind !== 'early')) return year
  }
  return years[0] ?? Number(today.slice(0, 4))
}

async function namesOf(ctx: Context, rows: readonly FigureRow[]): Promise<(group: Group) => string> {
  const areaOf = await nameAreas(
    ctx,
    rows.map(({ districtCode }) => districtCode),
  )
  const agencies = await nameAgencies(
    ctx,
    rows.map(({ agencyId }) => agencyId),
  )
  const fields = new Map(FIELDS.map(({ code, id }) => [code, id]))
  const batches = new Map(rows.map(({ batchId, courseTitle, batchName }) => [batchId, `${courseTitle}, ${batchName}`]))
  const names: Readonly<Partial<Record<Dimension, (value: string) => string | undefined>>> = {
    district: (code) => (code === NOT_KNOWN ? '' : areaOf(code).name),
    agency: (id) => agencies.get(id)?.name,
    field: (code) => fields.get(code),
    batch: (id) => batches.get(id),
  }
  return ({ dimension, value }) => names[dimension]?.(value) ?? ''
}
