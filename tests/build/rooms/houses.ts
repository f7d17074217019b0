import type { HouseInput } from '#contract/houses/house.ts'
import type { Occasion } from '#contract/houses/shapes.ts'
import { createHouse, decideHouses, getHouse, type House, noteProgress, savePlan } from '#modules/houses/index.ts'
import type { Context } from '#platform/context.ts'
import { newId, sha256 } from '#platform/ids.ts'
import { settleSurvey } from '../../../src/modules/houses/survey/settle-survey.ts'
import { buildAgency } from '../organisations.ts'

const VILLAGE = '35.07.13.2001'
let made = 0

/** A NIK or family card of Kepanjen that no other test row has. */
export const nextNumber = (): string =>
  `350713${String(10 + (made % 18)).padStart(2, '0')}0180${String(++made).padStart(4, '0')}`

type Given = Partial<Omit<HouseInput, 'owner'>> & {
  readonly agencyId?: string
  readonly owner?: Partial<HouseInput['owner']>
  readonly despite?: string
}

/** What an agency says of a house, as the proposal form sends it. */
export function houseInput({ agencyId: _, owner, despite: __, ...given }: Given = {}): HouseInput {
  return {
    ...{ year: 2026, activityId: null, residents: 4, address: 'Jalan Melati 3', rt: '02', rw: '05' },
    ...{ villageCode: VILLAGE, position: null, landTitle: 'village_letter', landNote: '', proposedBy: 'Musdes' },
    proposedOn: '2026-02-01',
    ...given,
    owner: {
      ...{ name: `Pemilik Rumah ${made}`, sex: 'P', birthDate: null, disabled: null },
      ...{ nik: nextNumber(), kk: nextNumber(), phone: '' },
      ...owner,
    },
  }
}

/** A proposal of an agency of its own, unless given. */
export async function buildHouse(ctx: Context, given: Given = {}): Promise<House> {
  const agencyId = given.agencyId ?? (await buildAgency(ctx)).id
  return createHouse(ctx, { ...houseInput(given), agencyId, despite: given.despite ?? '' })
}

/** Answers of a house in which one indicator fails (an earth floor), of a family that may be helped. */
export const UNFIT_ANSWERS: Readonly<Record<string, string | number | boolean>> = {
  ...{ foundation: 'good', columns: 'light', roof_frame: 'good', roof: 'light', floor: 'earth', wall: 'masonry' },
  ...{ floor_area: 36, residents: 4, water_source: 'protected', toilet: 'own_tank', land_title: 'village_letter' },
  ...{ land_disputed: false, land_fits_plan: true, has_family: true, only_house: true, lives_there: true },
  ...{ income_within: true, helped_before: false, self_help: true },
}

/** What an officer answered at a house, and what follows from it. */
export async function answerSurvey(
  ctx: Context,
  houseId: string,
  answers: Readonly<Record<string, string | number | boolean>> = UNFIT_ANSWERS,
  occasion: Occasion = 'before',
): Promise<void> {
  await ctx.tx
    .insertInto('house_facts')
    .values(
      Object.entries(answers).map(([field, value]) => ({
        ...{ region_id: ctx.region, id: newId(), house_id: houseId, occasion, field, value: JSON.stringify(value) },
        ...{ based_on: [], officer_id: 'petugas', observed_at: ctx.clock.now(), received_at: ctx.clock.now() },
      })),
    )
    .execute()
  await settleSurvey(ctx, houseId)
}

/** Photographs of a house at some percents of the works; no pictures lie behind them. */
export async function photograph(ctx: Context, houseId: string, stages: readonly number[]): Promise<void> {
  await ctx.tx
    .insertInto('house_photos')
    .values(
      stages.map((stage) => ({
        ...{ region_id: ctx.region, id: newId(), house_id: houseId, stage, angle: 'front', officer_id: 'petugas' },
        ...{ taken_at: ctx.clock.now(), received_at: ctx.clock.now(), sha256: sha256(newId()) },
        ...{ file_hash: sha256(newId()), thumb_hash: sha256(newId()), width: 4, height: 3, bytes: 12 },
      })),
    )
    .execute()
}

/** A house with a plan of materials of that cost, ready for its givers; in the works if `progress` is above 0. */
export async function buildPlanned(
  ctx: Context,
  {
    cost = 20_000_000,
    progress = 0,
    ...given
  }: Given & { readonly cost?: number; readonly progress?: 0 | 30 | 50 | 100 } = {},
): Promise<House> {
  const { id } = await buildHouse(ctx, given)
  await answerSurvey(ctx, id)
  const numbering = { from: 'typed', number: `188/${id}/2026` } as const
  await decideHouses(ctx, { houseIds: [id], numbering, decidedOn: '2026-02-05', note: '' })
  const { version } = await getHouse(ctx, id)
  const items = [{ kind: 'material', name: 'Semen', quantity: 1, unit: 'paket', unitPrice: cost }] as const
  const planned = await savePlan(ctx, { id, version, items, reason: '' })
  if (progress === 0) return planned
  return noteProgress(ctx, { id, version: planned.version, progress, on: '2026-02-09', note: '' })
}
