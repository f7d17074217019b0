import type { PhotoAngle } from '#contract/houses/shapes.ts'
import type { HouseFilter } from '#contract/houses/views/filter.ts'
import type { FinishedHouse } from '#contract/houses/views/list.ts'
import { nameAreas } from '#modules/places/index.ts'
import type { Context } from '#platform/context.ts'
import { ask } from './ask.ts'
import { listPaired, pageFinished } from './queries/finished.ts'
import { countHouses } from './queries/house-rows.ts'

type Paired = Awaited<ReturnType<typeof listPaired>>

/** What shows a house best comes first. */
const ANGLES: readonly PhotoAngle[] = [
  'front',
  'left',
  'right',
  'back',
  'inside',
  'roof',
  'floor',
  'wall',
  'toilet',
  'water',
  'other',
]

const side = ({ id, takenAt }: Paired[number]) => ({
  takenAt: takenAt.toISOString(),
  picture: `/api/house-photos/${id}/picture`,
  thumb: `/api/house-photos/${id}/thumb`,
})

function pairsOf(photos: Paired): FinishedHouse['pairs'] {
  return ANGLES.flatMap((angle) => {
    const of = (stage: 0 | 100) => photos.find((photo) => photo.angle === angle && photo.stage === stage)
    const [before, after] = [of(0), of(100)]
    return before && after ? [{ angle, before: side(before), after: side(after) }] : []
  })
}

interface FinishedAsk extends Omit<HouseFilter, 'state'> {
  readonly page: number
  readonly pageSize: number
}

/** One page of the houses handed over that the actor may read, the latest first, with their photographs before and after the works. */
export async function listFinished(ctx: Context, { page, pageSize, ...filter }: FinishedAsk) {
  const asked = await ask(ctx, { ...filter, state: ['handed_over'] })
  const houses = await pageFinished(ctx, asked, { limit: pageSize, offset: (page - 1) * pageSize })
  const photos = await listPaired(
    ctx,
    houses.map(({ id }) => id),
  )
  const place = await nameAreas(
    ctx,
    houses.flatMap(({ villageCode, districtCode }) => [villageCode, districtCode]),
  )
  const rows = houses.map(
    ({ villageCode, districtCode, ...house }): FinishedHouse => ({
      ...house,
      village: place(villageCode),
      district: place(districtCode),
      pairs: pairsOf(photos.filter(({ houseId }) => houseId === house.id)),
    }),
  )
  return { rows, total: await countHouses(ctx, asked), page, pageSize }
}
