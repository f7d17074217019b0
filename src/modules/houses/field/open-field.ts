import type { FieldHouse, FieldSnapshot } from '#contract/houses/field/field.ts'
import { listByCodes } from '#modules/places/index.ts'
import type { Context } from '#platform/context.ts'
import type { LinkToken } from '#platform/vault/links.ts'
import { isOver } from '../house.ts'
import { photoRules } from '../photos/photo-rules.ts'
import { listPhotosOf } from '../photos/queries/photos.ts'
import { QUESTIONS } from '../survey/form.ts'
import { officerOfLink } from './officers.ts'
import { nameTellers, presentStanding } from './present-standing.ts'
import { type HouseInField, listHousesOfOfficer } from './queries/field-houses.ts'
import { updateOfficer } from './queries/officers.ts'

/** A phone's list; an officer with more houses than this needs smaller areas. */
const MOST_HOUSES = 300

/** All that an officer's device needs to work without signal: owners' names and addresses, no NIK, no family card, no phone. Throws `link_invalid`, `officer_revoked`. */
export async function openField(ctx: Context, link: LinkToken): Promise<FieldSnapshot> {
  const officer = await officerOfLink(ctx, link)
  const now = ctx.clock.now()
  await updateOfficer(ctx, officer.id, { lastSeenAt: now })
  const { houses, total } = await listHousesOfOfficer(ctx, officer, MOST_HOUSES)
  const codes = houses.flatMap(({ villageCode, districtCode }) => [villageCode, districtCode])
  const places = await listByCodes(ctx, [...new Set([...codes, ...officer.areas])])
  const names = new Map(places.map(({ code, fullName }) => [code, fullName]))
  const nameOf = (code: string) => names.get(code) ?? code
  return {
    now: now.toISOString(),
    timezone: ctx.timezone,
    officer: { id: officer.id, name: officer.name, agency: officer.agency, areas: officer.areas.map(nameOf) },
    rules: photoRules(),
    questions: [...QUESTIONS],
    houses: await present(ctx, houses, officer.id, nameOf),
    left: total - houses.length,
  }
}

async function present(
  ctx: Context,
  houses: readonly HouseInField[],
  officerId: string,
  nameOf: (code: string) => string,
): Promise<FieldHouse[]> {
  const ids = houses.map(({ id }) => id)
  const survey = await presentStanding(ctx, ids, officerId)
  const photos = (await listPhotosOf(ctx, ids)).filter(({ setAside }) => setAside === null)
  const tellerOf = await nameTellers(ctx, [...new Set(photos.map((photo) => photo.officerId))])
  const byHouse = Map.groupBy(photos, ({ houseId }) => houseId)
  return houses.map(({ agencyId: _, villageCode, districtCode, ...house }) => ({
    ...house,
    village: nameOf(villageCode),
    district: nameOf(districtCode),
    isOpen: !isOver(house),
    survey: survey.get(house.id) ?? [],
    photos: (byHouse.get(house.id) ?? []).map(({ id, stage, angle, takenAt, officerId: by }) => ({
      id,
      stage,
      angle,
      takenAt: takenAt.toISOString(),
      by: tellerOf(by),
    })),
  }))
}
