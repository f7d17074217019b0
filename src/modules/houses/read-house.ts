import { nameAgencies, namedAgency } from '#modules/organisations/index.ts'
import { maskNumber, maskPhone } from '#modules/people/index.ts'
import { nameAreas } from '#modules/places/index.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { nameTellers } from './field/present-standing.ts'
import { getHouse } from './get-house.ts'
import type { House } from './house.ts'
import { NO_NUMBERS, openAllIdentifiers } from './open-identifiers.ts'
import { can } from './policy.ts'
import { type HouseEvent, pageEvents } from './queries/history.ts'
import { findHouses } from './queries/houses.ts'
import { listActivityTitles, listDecisionsById } from './queries/names.ts'

/** A house with the names of what it refers to, numbers masked, as its page shows it. */
export interface ReadHouse extends House {
  readonly agency: { readonly id: string; readonly shortName: string; readonly name: string }
  readonly activity: { readonly id: string; readonly title: string } | null
  readonly village: { readonly code: string; readonly name: string }
  readonly district: { readonly code: string; readonly name: string }
  readonly decision: { readonly id: string; readonly number: string; readonly decidedOn: string } | null
  readonly private: {
    readonly nik: string | null
    readonly kk: string | null
    readonly phone: string | null
    readonly birthDate: string | null
  } | null
}

/** Some houses that the actor may read, by code, each with all that its page shows, in the same number of statements however many. Throws `not_found`. */
export async function readHouses(ctx: Context, ids: readonly string[]): Promise<ReadHouse[]> {
  const houses = await findHouses(ctx, ids)
  assert(houses.length === new Set(ids).size && houses.every((house) => can.read(ctx.actor, house)), 'not_found')
  const agencies = await nameAgencies(
    ctx,
    houses.map(({ agencyId }) => agencyId),
  )
  const placeOf = await nameAreas(
    ctx,
    houses.flatMap(({ villageCode, districtCode }) => [villageCode, districtCode]),
  )
  const titles = await listActivityTitles(
    ctx,
    houses.flatMap(({ activityId }) => activityId ?? []),
  )
  const decisions = await listDecisionsById(
    ctx,
    houses.flatMap(({ decisionId }) => decisionId ?? []),
  )
  const numbers = await openAllIdentifiers(
    ctx,
    houses.flatMap((house) => (can.readPrivate(ctx.actor, house) ? house.id : [])),
  )
  return houses.map((house): ReadHouse => {
    const { id, agencyId, activityId, decisionId, owner } = house
    const title = titles.get(activityId ?? '')
    const { nik, kk, phone } = numbers.get(id) ?? NO_NUMBERS
    const masked = { nik: maskNumber(nik), kk: maskNumber(kk), phone: maskPhone(phone), birthDate: owner.birthDate }
    return {
      ...house,
      agency: namedAgency(agencies, agencyId),
      activity: activityId !== null && title !== undefined ? { id: activityId, title } : null,
      village: placeOf(house.villageCode),
      district: placeOf(house.districtCode),
      decision: decisions.get(decisionId ?? '') ?? null,
      private: can.readPrivate(ctx.actor, house) ? masked : null,
    }
  })
}

/** The same of one. */
export async function readHouse(ctx: Context, id: string): Promise<ReadHouse> {
  const [house] = await readHouses(ctx, [id])
  assert(house, 'not_found')
  return house
}

/** Who holds an officer's link acts under its id (api/guest.ts). */
const tellerOf = (actorId: string) => actorId.replace(/^link:/, '')

/**
 * One page of what happened to a house that the actor may read, the latest first, with the names of who did it; purposes of unmasking only for who may
 * unmask. Throws `not_found`.
 */
export async function showHistory(
  ctx: Context,
  { id, page, pageSize }: { readonly id: string; readonly page: number; readonly pageSize: number },
): Promise<{ rows: HouseEvent[]; total: number }> {
  const withReveals = can.readPrivate(ctx.actor, await getHouse(ctx, id))
  const { rows, total } = await pageEvents(ctx, id, { withReveals, page, pageSize })
  const nameOf = await nameTellers(ctx, [...new Set(rows.map(({ by }) => tellerOf(by)))])
  const named = rows.map((event) => ({
    ...event,
    by: event.by === 'system' ? 'Selaras' : nameOf(tellerOf(event.by)),
  }))
  return { rows: named, total }
}
