import type { People, ServedFilter, Who } from '#contract/services/shapes.ts'
import { listAgencies } from '#modules/organisations/index.ts'
import { listByCodes } from '#modules/places/index.ts'
import type { Context } from '#platform/context.ts'
import { listKinds } from '../kinds/list-kinds.ts'
import { type Axes, isKindByAgency, type MatrixCell, readCells, readDistricts } from '../queries/cells.ts'
import { chooseSeen } from './choose-run.ts'

interface Head {
  readonly key: string
  readonly name: string
  readonly shortName: string
}

export interface ServedMatrix {
  readonly rows: Head[]
  readonly columns: Head[]
  readonly cells: MatrixCell[]
}

/** A person of whom no list names the district. */
const NOWHERE = 'none'

/** People by agency or kind, and by kind or district. A person served by two agencies stands in the row of each. */
export async function chartMatrix(
  ctx: Context,
  { rows, columns, who, ...filter }: Axes & ServedFilter & { readonly who: Who },
): Promise<ServedMatrix> {
  const seen = await chooseSeen(ctx)
  if (!seen) return { rows: [], columns: [], cells: [] }
  const axes = { rows, columns }
  const cells = await readCells(ctx, seen, axes, { ...filter, who })
  const byKindToo = isKindByAgency(axes)
  return {
    rows: await headsOf(ctx, rows, cells, 'row'),
    columns: await headsOf(ctx, byKindToo ? 'kind' : 'district', cells, 'column'),
    cells,
  }
}

async function headsOf(
  ctx: Context,
  axis: 'agency' | 'kind' | 'district',
  cells: readonly MatrixCell[],
  side: 'row' | 'column',
): Promise<Head[]> {
  const keys = new Set(cells.map((cell) => cell[side]))
  const all = await namesOf(ctx, axis, [...keys])
  return all.filter(({ key }) => keys.has(key))
}

async function namesOf(ctx: Context, axis: 'agency' | 'kind' | 'district', keys: readonly string[]): Promise<Head[]> {
  if (axis === 'agency')
    return (await listAgencies(ctx)).map(({ id, name, shortName }) => ({ key: id, name, shortName }))
  if (axis === 'kind') return (await listKinds(ctx)).map(({ code, name }) => ({ key: code, name, shortName: name }))
  const areas = await listByCodes(
    ctx,
    keys.filter((key) => key !== NOWHERE),
  )
  const named = areas.map(({ code, name }) => ({ key: code, name, shortName: name }))
  const unnamed = keys.filter((key) => !named.some((head) => head.key === key))
  return [...named, ...unnamed.map((key) => ({ key, name: key, shortName: key }))]
}

export interface ServedDistrict {
  readonly areaCode: string
  readonly name: string
  readonly served: People
  readonly missedFamilies: number
}

/** Who is served in each district, and families never served; for the map and the list beside it. */
export async function chartDistricts(ctx: Context, filter: ServedFilter): Promise<ServedDistrict[]> {
  const seen = await chooseSeen(ctx)
  if (!seen) return []
  const rows = await readDistricts(ctx, seen, filter)
  const names = await namesOf(
    ctx,
    'district',
    rows.map(({ area }) => area),
  )
  return rows
    .map(({ area, missed, ...people }) => ({
      areaCode: area,
      name: names.find(({ key }) => key === area)?.name ?? area,
      served: people,
      missedFamilies: missed,
    }))
    .sort((a, b) => b.served.all - a.served.all || (a.areaCode < b.areaCode ? -1 : 1))
}
