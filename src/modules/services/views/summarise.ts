import { sql } from 'kysely'
import type { People, ServedFilter, Who } from '#contract/services/shapes.ts'
import { listAgencies } from '#modules/organisations/index.ts'
import { listByCodes } from '#modules/places/index.ts'
import type { Context } from '#platform/context.ts'
import { listKinds } from '../kinds/list-kinds.ts'
import { can } from '../policy.ts'
import { countOpenConflicts } from '../rules/rule-queries.ts'
import { findRun, isCounting, viewpointOf } from './choose-run.ts'
import { allProfiles } from './profile-filter.ts'

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

const NONE: People = { all: 0, female: 0, male: 0, unknown: 0 }

/** The figures of what the actor may see, each with its split by sex. Exact under any filter: each person is in one profile. */
export async function summarise(ctx: Context, filter: ServedFilter): Promise<Summary> {
  const view = viewpointOf(ctx)
  const run = await findRun(ctx)
  const counting = await isCounting(ctx)
  const nothing = Object.fromEntries(COUNTED.map((who) => [who, NONE])) as Record<Who, People>
  if (!run)
    return {
      people: nothing,
      ...{ missedFamilies: 0, servedFamilies: 0, services: 0, value: 0, computedAt: null, isCounting: counting },
    }
  const { where, counted } = allProfiles(ctx.region, run.id, view, filter)
  const sums = COUNTED.map(
    (who) => sql`coalesce(sum(f.persons) filter (where ${counted(who)}), 0)::int as ${sql.ref(who)}`,
  )
  const { rows } = await sql<Row>`
    select coalesce(f.sex, 'none') as sex, ${sql.join(sums)},
      coalesce(sum(f.families) filter (where ${counted('missed')}), 0)::int as "missedFamilies",
      coalesce(sum(f.families) filter (where ${counted('served')}), 0)::int as "servedFamilies",
      coalesce(sum(f.services) filter (where ${counted('served')}), 0)::int as services,
      coalesce(sum(f.value) filter (where ${counted('served')}), 0)::bigint as value
    from served_profiles f where ${where} group by 1`.execute(ctx.tx)
  const total = (of: (row: Row) => number) => rows.reduce((sum, row) => sum + of(row), 0)
  const sexed = (sex: string, who: Who) => rows.find((row) => row.sex === sex)?.[who] ?? 0
  return {
    people: Object.fromEntries(
      COUNTED.map((who) => [
        who,
        {
          all: total((row) => row[who]),
          ...{ female: sexed('P', who), male: sexed('L', who), unknown: sexed('none', who) },
        },
      ]),
    ) as Record<Who, People>,
    missedFamilies: total((row) => row.missedFamilies),
    servedFamilies: total((row) => row.servedFamilies),
    services: total((row) => row.services),
    value: total((row) => row.value),
    computedAt: run.computedAt,
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
  const view = viewpointOf(ctx)
  const run = await findRun(ctx)
  const { rows } = await sql<{ agencies: string[] | null; kinds: string[] | null; districts: string[] | null }>`
    with marked as (
      select distinct split_part(m.mark, '|', 2) as agency, split_part(m.mark, '|', 3) as kind
      from served_profiles f cross join lateral unnest(f.marks) as m(mark)
      where f.region_id = ${ctx.region} and f.run_id = ${run?.id ?? null}::uuid and f.viewer = ${view.viewer}
    )
    select (select array_agg(distinct agency) from marked where agency <> '*') as agencies,
      (select array_agg(distinct kind) from marked where kind <> '*') as kinds,
      (select array_agg(distinct f.district_code) from served_profiles f where f.region_id = ${ctx.region} and f.run_id = ${run?.id ?? null}::uuid
        and f.viewer = ${view.viewer} and f.district_code is not null) as districts`.execute(ctx.tx)
  const [found] = rows
  const open = can.readConflicts(ctx.actor) ? await countOpenConflicts(ctx) : null
  return {
    agencies: (await listAgencies(ctx)).filter(({ id }) => found?.agencies?.includes(id)),
    kinds: (await listKinds(ctx)).filter(({ code }) => found?.kinds?.includes(code)),
    districts: await listByCodes(ctx, found?.districts ?? []),
    openConflicts: open && [...open.values()].reduce((sum, count) => sum + count, 0),
  }
}
