import { sql } from 'kysely'
import type { OutputKind } from '#contract/plans/shapes.ts'
import { coordinates } from '#modules/accounts/index.ts'
import type { Actor, Context } from '#platform/context.ts'

/** The short facts of an activity in the lists of this room. Reads the tables of the rooms below, which this room's keys point to. */
export interface ShortActivity {
  readonly id: string
  readonly sourceId: string | null
  readonly name: string
  readonly code: string | null
  readonly agency: { readonly id: string; readonly shortName: string; readonly name: string }
  readonly outputKind: OutputKind | null
  readonly targetText: string
  readonly areaText: string
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly expectedPeople: number | null
  readonly unit: string
  readonly budget: number | null
}

/** A draft takes no part here; in the moment between its status and its delivery it is still its agency's and the coordinator's alone. */
const isReadable = (actor: Actor) =>
  coordinates(actor) ? sql<boolean>`true` : sql<boolean>`(a.status <> 'draft' or a.agency_id = ${actor.agencyId}::uuid)`

/** Some activities by id; of a page's length, not of a region's. */
export async function listShortActivities(
  { tx, region, actor }: Context,
  ids: Iterable<string>,
): Promise<Map<string, ShortActivity>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const rows = await tx
    .selectFrom('activities as a')
    .innerJoin('agencies as g', (join) =>
      join.onRef('g.region_id', '=', 'a.region_id').onRef('g.id', '=', 'a.agency_id'),
    )
    .where('a.region_id', '=', region)
    .where('a.id', 'in', wanted)
    .where(isReadable(actor))
    .select([
      'a.id',
      'a.source_id as sourceId',
      'a.name',
      'a.code',
      'a.output_kind as outputKind',
      'a.target_text as targetText',
      'a.area_text as areaText',
      'a.starts_on as startsOn',
      'a.ends_on as endsOn',
      'a.expected_people as expectedPeople',
      'a.unit',
      'a.budget',
      'a.agency_id',
      'g.short_name',
      'g.name as agency_name',
    ])
    .execute()
  return new Map(
    rows.map(({ agency_id, short_name, agency_name, outputKind, ...row }) => [
      row.id,
      {
        ...row,
        outputKind: outputKind as OutputKind | null,
        agency: { id: agency_id, shortName: short_name, name: agency_name },
      },
    ]),
  )
}
