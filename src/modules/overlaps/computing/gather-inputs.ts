import { listAgencies, listMandates } from '#modules/organisations/index.ts'
import { listPlaceNames } from '#modules/places/index.ts'
import { listNeeds, type Need } from '#modules/plans/index.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { sha256 } from '#platform/ids.ts'
import type { Mandate, PlaceName } from '../engine/index.ts'
import type { EngineInputs } from '../host/messages.ts'
import { listLessons, listTerms } from '../queries/lexicon.ts'

/** Everything beside the plans that a computation reads. */
export interface RunInputs {
  readonly engine: EngineInputs
  readonly needs: readonly Need[]
  readonly mandates: readonly Mandate[]
  /** Another hash later means that the run is stale. Lessons are not in it: what is learnt counts from the next computation. */
  readonly hash: string
}

const isPlace = <A extends { level: string }>(area: A): area is A & { level: PlaceName['level'] } =>
  area.level !== 'province'

export const readPlaces = async (ctx: Context) => (await listPlaceNames(ctx, ctx.region)).filter(isPlace)

/** What each agency may do today, as the engine reads it; bodies without a mandate have no affairs. */
export async function readMandates(ctx: Context): Promise<Mandate[]> {
  const today = todayOf(ctx)
  const byAgency = Map.groupBy(await listMandates(ctx, today), ({ agencyId }) => agencyId)
  const agencies = (await listAgencies(ctx)).filter(({ validUntil }) => validUntil === null || validUntil >= today)
  return agencies.map(({ id, shortName, name }) => {
    const own = byAgency.get(id) ?? []
    return {
      agencyShort: shortName,
      agencyName: name,
      affairs: own.map(({ affairCode }) => affairCode),
      affairNames: own.map(({ affairName }) => affairName),
      legalText: [...new Set(own.map(({ legalText }) => legalText))].join('; '),
    }
  })
}

const hashOf = (parts: readonly unknown[]) => sha256(JSON.stringify(parts))

async function readChangeable(ctx: Context, year: number) {
  const terms = (await listTerms(ctx)).map(({ concept, name, forms, is, serves }) => ({
    concept,
    name,
    forms,
    is,
    serves,
  }))
  const needs = await listNeeds(ctx, year)
  const mandates = await readMandates(ctx)
  return { terms, needs, mandates, hash: hashOf([terms, needs, mandates]) }
}

/** What `hash` of the inputs would be now. */
export const currentInputsHash = async (ctx: Context, year: number) => (await readChangeable(ctx, year)).hash

export async function gatherInputs(ctx: Context, year: number): Promise<RunInputs> {
  const { terms, needs, mandates, hash } = await readChangeable(ctx, year)
  const lessons = await listLessons(ctx)
  return {
    engine: { regionCode: ctx.region, places: await readPlaces(ctx), lessons, terms },
    needs,
    mandates,
    hash,
  }
}
