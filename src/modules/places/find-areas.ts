import type { Context } from '#platform/context.ts'
import { type Area, type AreaLevel, ancestorsOf, type FoundArea } from './area.ts'
import { findAlike, findByCode, findByName, findNamed, listByCodes, type SearchScope } from './queries.ts'
import { type AskedPlace, dotted, readQuestion, splitPlace } from './read-question.ts'

export interface AreaSearch {
  /** A name with or without its kind and the areas around it, spelt as people spell it; or a code with or without dots. */
  readonly query: string
  /** Only this area and what lies in it. */
  readonly within?: string | undefined
  readonly level?: AreaLevel | undefined
  readonly limit: number
}

/** How many areas of one name are looked into when it says where another lies. */
const AROUND = 60

/** The codes that the places around, nearest first, can mean: *Kab. Malang, Jawa Timur* is 35.07. Undefined when none is known. */
async function findAround(
  ctx: Context,
  around: readonly AskedPlace[],
  scope: SearchScope,
): Promise<string[] | undefined> {
  let within = scope.within
  for (const place of around.toReversed()) {
    const found = await findNamed(ctx, place, { within, level: undefined, limit: AROUND })
    if (found.length > 0) within = found
  }
  return within === scope.within ? undefined : [...within]
}

async function findNames(
  ctx: Context,
  place: AskedPlace,
  around: readonly AskedPlace[],
  scope: SearchScope,
): Promise<Area[]> {
  const inside = around.length > 0 ? await findAround(ctx, around, scope) : undefined
  if (inside) {
    const found = await findByName(ctx, place, { ...scope, within: inside })
    const alike = found.length > 0 ? found : await findAlike(ctx, place, { ...scope, within: inside })
    if (alike.length > 0) return alike
  }
  const found = await findByName(ctx, place, scope)
  if (found.length > 0) return found
  for (const split of splitPlace(place)) {
    const inAround = await findAround(ctx, [split.around], scope)
    const named = inAround ? await findNamed(ctx, split.place, { ...scope, within: inAround }) : []
    if (named.length > 0) return listByCodes(ctx, named)
  }
  return findAlike(ctx, place, scope)
}

/** Adds the areas around each, nearest first. */
export async function withSurroundings(ctx: Context, areas: readonly Area[]): Promise<FoundArea[]> {
  const around = await listByCodes(ctx, [...new Set(areas.flatMap((area) => ancestorsOf(area.code)))])
  const byCode = new Map(around.map(({ code, name, level, fullName }) => [code, { code, name, level, fullName }]))
  return areas.map((area) => ({ ...area, within: ancestorsOf(area.code).flatMap((code) => byCode.get(code) ?? []) }))
}

/** Areas of the whole country that a search can mean, best first; those of the own region come before others as good. */
export async function findAreas(ctx: Context, { query, within, level, limit }: AreaSearch): Promise<FoundArea[]> {
  const question = readQuestion(query)
  if (!question) return []
  const scope: SearchScope = { within: within ? [within] : [], level, limit }
  const areas =
    question.by === 'code'
      ? await findByCode(ctx, dotted(question.digits), question.digits, scope)
      : await findNames(ctx, question.place, question.around, scope)
  return withSurroundings(ctx, areas)
}

/** One area with those around it; undefined when there is no such code. */
export async function findArea(ctx: Context, code: string): Promise<FoundArea | undefined> {
  const [area] = await withSurroundings(ctx, await listByCodes(ctx, [code]))
  return area
}
