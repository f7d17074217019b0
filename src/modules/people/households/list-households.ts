import { dayBefore, yearsBetween } from '#contract/calendar/days.ts'
import type { Household } from '#contract/people/shapes.ts'
import { nameAreas } from '#modules/places/index.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { can } from '../policy.ts'
import type { SeenPerson } from '../queries/seen-persons.ts'
import { type MemberRow, readMembers, readOwnMembers, readOwnSigns, readStays, type StayRow } from '../queries/stays.ts'
import { getSeen } from '../reading/get-person.ts'

/** The households a person belonged to, the latest first, with who belonged to them at the same time; an agency's from its own lists only. Throws `not_found`. */
export async function listHouseholds(ctx: Context, id: string): Promise<Household[]> {
  const { stays, members } = await readAll(ctx, await getSeen(ctx, id))
  const placeOf = await nameAreas(
    ctx,
    stays.map(({ villageCode }) => villageCode),
  )
  const today = todayOf(ctx)
  return stays.map((stay) => ({
    origin: ORIGINS[stay.origin.split(' ')[0] ?? ''] ?? 'alone',
    village: placeOf(stay.villageCode),
    address: stay.address,
    validFrom: stay.validFrom,
    validUntil: stay.validUntil,
    members: members
      .filter((member) => member.key === stay.key && meet(member, stay))
      .map(({ key: _, birthDate, ...member }) => ({
        ...member,
        age: birthDate ? yearsBetween(birthDate, today) : null,
      })),
  }))
}

const ORIGINS: Readonly<Record<string, Household['origin']>> = { kk: 'card', block: 'block', person: 'alone' }

type Period = Pick<StayRow, 'validFrom' | 'validUntil'>
const meet = (a: Period, b: Period) =>
  (b.validUntil === null || a.validFrom <= b.validUntil) && (a.validUntil === null || b.validFrom <= a.validUntil)

async function readAll(ctx: Context, person: SeenPerson): Promise<{ stays: StayRow[]; members: MemberRow[] }> {
  const { agencyId } = ctx.actor
  if (can.readWhole(ctx.actor)) {
    const stays = await readStays(ctx, person.personId)
    return { stays, members: await readMembers(ctx, keysOf(stays), person.personId) }
  }
  if (agencyId === null) return { stays: [], members: [] }
  const stays = staysFrom(await readOwnSigns(ctx, person))
  return { stays, members: await readOwnMembers(ctx, agencyId, keysOf(stays), person) }
}

const keysOf = (stays: readonly StayRow[]) => [...new Set(stays.map(({ key }) => key))]

/** Signs in the order of their days as stays, the latest first. */
function staysFrom(signs: Awaited<ReturnType<typeof readOwnSigns>>): StayRow[] {
  const stays: StayRow[] = []
  for (const { key, asOf, villageCode, address } of signs) {
    const last = stays.at(-1)
    if (last?.key === key) stays[stays.length - 1] = { ...last, villageCode, address }
    else {
      if (last) stays[stays.length - 1] = { ...last, validUntil: asOf > last.validFrom ? dayBefore(asOf) : asOf }
      stays.push({ key, origin: key, villageCode, address, validFrom: asOf, validUntil: null })
    }
  }
  return stays.reverse()
}
