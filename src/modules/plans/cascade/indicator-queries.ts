import { sql } from 'kysely'
import type { IndicatorInput } from '#contract/plans/cascade.ts'
import type { Context } from '#platform/context.ts'
import { mapConstraints } from '#platform/errors.ts'

export interface IndicatorRow extends IndicatorInput {
  readonly id: string
  readonly agencyShort: string | null
  readonly agencyName: string | null
  /** Of the programme it belongs to, if it belongs to one. */
  readonly programmeAgencyId: string | null
}

/** The indicators of a priority, of a programme, or the one of an id. */
export async function listIndicatorRows(
  { tx, region }: Context,
  of: {
    readonly id?: string | undefined
    readonly priorityId?: string | undefined
    readonly programmeId?: string | undefined
  },
): Promise<IndicatorRow[]> {
  const { rows } = await sql<IndicatorRow>`
    select i.id, i.priority_id as "priorityId", i.programme_id as "programmeId", i.agency_id as "agencyId", i.code, i.name, i.definition,
      i.formula, i.unit, i.level, i.polarity, i.aggregation, i.period, i.by_sex as "bySex", i.baseline::float8 as baseline,
      i.baseline_year as "baselineYear", i.source, g.short_name as "agencyShort", g.name as "agencyName",
      p.agency_id as "programmeAgencyId",
      coalesce((select jsonb_agg(jsonb_build_object('year', t.year, 'quarter', t.quarter, 'value', t.value) order by t.year, t.quarter)
        from indicator_targets t where t.region_id = i.region_id and t.indicator_id = i.id), '[]'::jsonb) as targets
    from indicators i
      left join agencies g on g.region_id = i.region_id and g.id = i.agency_id
      left join programmes p on p.region_id = i.region_id and p.id = i.programme_id
    where i.region_id = ${region}
      and (${of.id ?? null}::uuid is null or i.id = ${of.id ?? null}::uuid)
      and (${of.priorityId ?? null}::uuid is null or i.priority_id = ${of.priorityId ?? null}::uuid)
      and (${of.programmeId ?? null}::uuid is null or i.programme_id = ${of.programmeId ?? null}::uuid)
    order by i.code, i.name, i.id limit 500`.execute(tx)
  return rows
}

const NAMES = {
  indicators__priority: ['unknown_reference', { what: 'priority' }],
  indicators__programme: ['unknown_reference', { what: 'programme' }],
  indicators__agency: ['unknown_reference', { what: 'agency' }],
} as const

/** Writes a card whole, new or over the one of that id, with its targets. */
export async function writeIndicator({ tx, region }: Context, id: string, input: IndicatorInput): Promise<void> {
  const columns = {
    priority_id: input.priorityId,
    programme_id: input.programmeId,
    agency_id: input.agencyId,
    code: input.code,
    name: input.name,
    definition: input.definition,
    formula: input.formula,
    unit: input.unit,
    level: input.level,
    polarity: input.polarity,
    aggregation: input.aggregation,
    period: input.period,
    by_sex: input.bySex,
    baseline: input.baseline,
    baseline_year: input.baselineYear,
    source: input.source,
  }
  await mapConstraints(NAMES, () =>
    tx
      .insertInto('indicators')
      .values({ region_id: region, id, ...columns })
      .onConflict((oc) => oc.constraint('indicators__pk').doUpdateSet(columns))
      .execute(),
  )
  await tx.deleteFrom('indicator_targets').where('region_id', '=', region).where('indicator_id', '=', id).execute()
  const targets = new Map(input.targets.map((target) => [`${target.year} ${target.quarter}`, target]))
  if (targets.size > 0)
    await tx
      .insertInto('indicator_targets')
      .values([...targets.values()].map((target) => ({ region_id: region, indicator_id: id, ...target })))
      .execute()
}

export async function deleteIndicator({ tx, region }: Context, id: string): Promise<void> {
  await tx.deleteFrom('indicators').where('region_id', '=', region).where('id', '=', id).execute()
}
