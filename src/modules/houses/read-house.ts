import { maskNumber, maskPhone } from '#modules/people/index.ts'
import { listByCodes } from '#modules/places/index.ts'
import type { Context } from '#platform/context.ts'
import { nameTellers } from './field/present-standing.ts'
import { getHouse } from './get-house.ts'
import type { House } from './house.ts'
import { openIdentifiers } from './open-identifiers.ts'
import { can } from './policy.ts'
import { type HouseEvent, listEvents } from './queries/history.ts'
import { findActivityTitle, findDecision, nameAgencies } from './queries/names.ts'

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

/** One house that the actor may read, with all that its page shows. Throws `not_found`. */
export async function readHouse(ctx: Context, id: string): Promise<ReadHouse> {
  const house = await getHouse(ctx, id)
  const agency = (await nameAgencies(ctx, [house.agencyId])).get(house.agencyId)
  const names = new Map(
    (await listByCodes(ctx, [house.villageCode, house.districtCode])).map((area) => [area.code, area.name]),
  )
  const placeOf = (code: string) => ({ code, name: names.get(code) ?? code })
  const title = house.activityId === null ? undefined : await findActivityTitle(ctx, house.activityId)
  return {
    ...house,
    agency: agency ?? { id: house.agencyId, shortName: '', name: '' },
    activity: house.activityId !== null && title !== undefined ? { id: house.activityId, title } : null,
    village: placeOf(house.villageCode),
    district: placeOf(house.districtCode),
    decision: house.decisionId === null ? null : ((await findDecision(ctx, house.decisionId)) ?? null),
    private: can.readPrivate(ctx.actor, house) ? await maskedOf(ctx, house) : null,
  }
}

async function maskedOf(ctx: Context, { id, owner }: House): Promise<ReadHouse['private']> {
  const { nik, kk, phone } = await openIdentifiers(ctx, id)
  return { nik: maskNumber(nik), kk: maskNumber(kk), phone: maskPhone(phone), birthDate: owner.birthDate }
}

/** Who holds an officer's link acts under its id (api/guest.ts). */
const tellerOf = (actorId: string) => actorId.replace(/^link:/, '')

/** What happened to a house that the actor may read, the latest first, with the names of who did it; purposes of unmasking only for who may unmask. Throws `not_found`. */
export async function showHistory(ctx: Context, id: string): Promise<HouseEvent[]> {
  const house = await getHouse(ctx, id)
  const events = await listEvents(ctx, id)
  const nameOf = await nameTellers(ctx, [...new Set(events.map(({ by }) => tellerOf(by)))])
  return events
    .filter(({ kind }) => kind !== 'reveal' || can.readPrivate(ctx.actor, house))
    .map((event) => ({ ...event, by: event.by === 'system' ? 'Selaras' : nameOf(tellerOf(event.by)) }))
}
