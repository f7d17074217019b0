import { TARGET_CLASSES } from '#contract/overlaps/shapes.ts'
import { listAgencies } from '#modules/organisations/index.ts'
import { listPlaceNames } from '#modules/places/index.ts'
import type { Context } from '#platform/context.ts'
import { type Cell, type ColumnAxis, listPriorityNames, readCells, readMoneyByArea } from '../queries/overview.ts'
import { chooseRun } from './choose-run.ts'

interface Heading {
  readonly key: string
  readonly name: string
  readonly shortName: string
}

type Meetings = Omit<Cell, 'row' | 'column'>

const WHOLE_REGION = 'Seluruh daerah'
const heading = (key: string, name: string, shortName = name): Heading => ({ key, name, shortName })

async function rowHeadings(ctx: Context, axis: 'agency' | 'priority', year: number): Promise<Heading[]> {
  if (axis === 'priority')
    return [
      ...(await listPriorityNames(ctx, year)).map(({ id, name }) => heading(id, name)),
      heading('none', 'Tanpa prioritas'),
    ]
  return [
    ...(await listAgencies(ctx)).map(({ id, name, shortName }) => heading(id, name, shortName)),
    heading('none', 'Belum ada perangkat daerah', 'Belum ada'),
  ]
}

/** The districts of the region (regencies of a province) after the region itself, whose code stands for what covers all of it. */
async function areaHeadings(ctx: Context): Promise<Heading[]> {
  const depth = ctx.region.split('.').length + 1
  const inside = (await listPlaceNames(ctx, ctx.region)).filter(({ code }) => code.split('.').length === depth)
  return [heading(ctx.region, WHOLE_REGION), ...inside.map(({ code, name }) => heading(code, name))]
}

/** The headings that some cells use, in their order; a key nobody names keeps its key as its name. */
function used(headings: readonly Heading[], keys: ReadonlySet<string>): Heading[] {
  const known = new Set(headings.map(({ key }) => key))
  const unnamed = [...keys].filter((key) => !known.has(key)).map((key) => heading(key, key))
  return [...headings.filter(({ key }) => keys.has(key)), ...unnamed]
}

/** The matrix of a year: rows and columns that hold something, and their cells. */
export async function chartMatrix(
  ctx: Context,
  input: { year?: number | undefined; rows: 'agency' | 'priority'; columns: ColumnAxis },
) {
  const { year, run } = await chooseRun(ctx, input.year)
  if (!run) return { year, rows: [], columns: [], cells: [] }
  const cells = await readCells(ctx, run, input.rows, input.columns)
  const columns =
    input.columns === 'district' ? await areaHeadings(ctx) : TARGET_CLASSES.map((name) => heading(name, name))
  return {
    year,
    rows: used(await rowHeadings(ctx, input.rows, run.year), new Set(cells.map(({ row }) => row))),
    columns: used(columns, new Set(cells.map(({ column }) => column))),
    cells: [...cells],
  }
}

const sum = (a: Meetings, b: Meetings): Meetings => ({
  activities: a.activities + b.activities,
  duplicate: a.duplicate + b.duplicate,
  complementary: a.complementary + b.complementary,
  sequenceGap: a.sequenceGap + b.sequenceGap,
  decided: a.decided + b.decided,
  gaps: a.gaps + b.gaps,
})

const NOTHING: Meetings = { activities: 0, duplicate: 0, complementary: 0, sequenceGap: 0, decided: 0, gaps: 0 }

/** Every district of the region with what meets there, and the region itself for what covers all of it. */
export async function chartDistricts(ctx: Context, wanted: number | undefined) {
  const { run } = await chooseRun(ctx, wanted)
  const headings = await areaHeadings(ctx)
  const byArea = new Map<string, Meetings>()
  for (const cell of run ? await readCells(ctx, run, 'region', 'district') : [])
    byArea.set(cell.column, sum(byArea.get(cell.column) ?? NOTHING, cell))
  const money = run ? await readMoneyByArea(ctx, run) : new Map<string, number>()
  return headings.map(({ key, name }) => ({
    areaCode: key,
    name,
    ...(byArea.get(key) ?? NOTHING),
    money: money.get(key) ?? 0,
  }))
}
