import { sql } from 'kysely'
import type { People, ServedFilter, Who } from '#contract/services/shapes.ts'
import { listAgencies } from '#modules/organisations/index.ts'
import { listByCodes } from '#modules/places/index.ts'
import type { Context } from '#platform/context.ts'
import { listKinds } from '../kinds/list-kinds.ts'
import { can } from '../policy.ts'
import { countOpenConflicts } from '../rules/rule-queries.ts'
import { chooseSeen, isCounting } from './choose-run.ts'
import { belongsTo, profilesWithin, setsFor } from './profile-filter.ts'

const COUNTED = ['served', 'multiple', 'repeated', 'missed', 'proposed', 'all'] as const satisfies readonly Who[]

export interface Summary {
  readonly people: Readonly<Record<Who, People>>
  /** Families with nobody served though a register says that they should be reached. */
  readonly missedFamilies: number
  readonly servedFamilies: number
  readonly services: number
  /** Whole rupiah, as far as lists say. */
  readonly value: number
  readonly computedAt: Date | null
  readonly isCounting: boolean
}

/** The figures of what the actor may see, each with its split by sex. Exact under any filter: each person is in one profile. */
export async function summarise(ctx: Context, filter: ServedFilter): Promise<Summary> {
  const seen = await chooseSeen(ctx)
  const counting = await isCounting(ctx)
  const sums = (column: string, who: Who, as: string) =>
    sql`coalesce(sum(${sql.ref(column)}) filter (where ${belongsTo(who)}), 0)::bigint as ${sql.ref(as)}`
  const rows = seen
    ? (
        await sql<Row>`
          with ${setsFor(seen, filter, COUNTED)}
          select coalesce(f.sex, 'none') as sex, ${sql.join(COUNTED.map((who) => sums('f.persons', who, who)))},
            ${sums('f.families', 'missed', 'missedFamilies')}, ${sums('f.families', 'served', 'servedFamilies')},
            ${sums('f.services', 'served', 'services')}, ${sums('f.value', 'served', 'value')}
          from ${profilesWithin(seen, filter)} group by 1`.execute(ctx.tx)
      ).rows
    : []
  const total = (of: (row: Row) => number) => rows.reduce((sum, row) => sum + of(row), 0)
  const sexed = (sex: string, who: Who) => rows.find((row) => row.sex === sex)?.[who] ?? 0
  const split = (who: Who): People => ({
    all: total((row) => row[who]),
    ...{ female: sexed('P', who), male: sexed('L', who), unknown: sexed('none', who) },
  })
  return {
    people: Object.fromEntries(COUNTED.map((who) => [who, split(who)])) as Record<Who, People>,
    missedFamilies: total((row) => row.missedFamilies),
    servedFamilies: total((row) => row.servedFamilies),
    services: total((row) => row.services),
    value: total((row) => row.value),
    computedAt: seen?.computedAt ?? null,
    isCounting: counting,
  }
}

type Row = Readonly<Record<Who, number>> & {
  readonly sex: string
  readonly missedFamilies: number
  readonly servedFamilies: number
  readonly services: number
  readonly value: number
}

/** What the filters offer: agencies, kinds and districts that stand in what the actor may see; and conflicts nobody has looked at. */
export async function listChoices(ctx: Context) {
  const seen = await chooseSeen(ctx)
  const { rows: marks } = seen
    ? await sql<{ agency: string; kind: string }>`
        select distinct split_part(m.mark, '|', 2) as agency, split_part(m.mark, '|', 3) as kind
        from served_sets cross join lateral unnest(marks) as m(mark)
        where region_id = ${seen.region} and run_id = ${seen.runId}::uuid and viewer = ${seen.viewer}`.execute(ctx.tx)
    : { rows: [] }
  const { rows: areas } = seen
    ? await sql<{ code: string }>`
        select distinct district_code as code from served_profiles
        where region_id = ${seen.region} and run_id = ${seen.runId}::uuid and viewer = ${seen.viewer} and district_code is not null`.execute(
        ctx.tx,
      )
    : { rows: [] }
  const open = can.readConflicts(ctx.actor) ? await countOpenConflicts(ctx) : null
  return {
    agencies: (await listAgencies(ctx)).filter(({ id }) => marks.some(({ agency }) => agency === id)),
    kinds: (await listKinds(ctx)).filter(({ code }) => marks.some(({ kind }) => kind === code)),
    districts: await listByCodes(
      ctx,
      areas.map(({ code }) => code),
    ),
    openConflicts: open && [...open.values()].reduce((sum, count) => sum + count, 0),
  }
}
