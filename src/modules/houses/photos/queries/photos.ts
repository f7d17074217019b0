import { sql } from 'kysely'
import type { PhotoAngle, PhotoDoubt, PhotoStage } from '#contract/houses/shapes.ts'
import type { Context } from '#platform/context.ts'
import { visibleHouses } from '../../queries/visible.ts'
import type { Photo } from '../photo.ts'

const COLUMNS = [
  'p.id',
  'p.house_id',
  'p.stage',
  'p.angle',
  'p.taken_at',
  'p.received_at',
  'p.latitude',
  'p.longitude',
  'p.accuracy_m',
  'p.distance_m',
  'p.doubts',
  'p.doubt_reason',
  'p.sha256',
  'p.file_hash',
  'p.thumb_hash',
  'p.width',
  'p.height',
  'p.bytes',
  'p.ghost_of',
  'p.officer_id',
  'p.set_aside_at',
  'p.set_aside_reason',
  'p.set_aside_by',
] as const

const select = ({ tx, region }: Context) =>
  tx.selectFrom('house_photos as p').where('p.region_id', '=', region).select(COLUMNS)

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]

const toPhoto = (row: Row): Photo => ({
  id: row.id,
  houseId: row.house_id,
  stage: row.stage as PhotoStage,
  angle: row.angle as PhotoAngle,
  takenAt: row.taken_at,
  receivedAt: row.received_at,
  spot:
    row.latitude === null || row.longitude === null
      ? null
      : { latitude: row.latitude, longitude: row.longitude, accuracyM: row.accuracy_m },
  distanceM: row.distance_m,
  doubts: row.doubts as PhotoDoubt[],
  doubtReason: row.doubt_reason,
  sha256: row.sha256,
  fileHash: row.file_hash,
  thumbHash: row.thumb_hash,
  width: row.width,
  height: row.height,
  bytes: row.bytes,
  ghostOf: row.ghost_of,
  officerId: row.officer_id,
  setAside: row.set_aside_at && { at: row.set_aside_at, reason: row.set_aside_reason, by: row.set_aside_by },
})

/** The photographs of some houses by stage, angle and time, those set aside too; policy is the caller's. */
export async function listPhotosOf(ctx: Context, houseIds: readonly string[]): Promise<Photo[]> {
  if (houseIds.length === 0) return []
  const rows = await select(ctx)
    .where('p.house_id', 'in', [...houseIds])
    .orderBy('p.stage')
    .orderBy('p.angle')
    .orderBy('p.taken_at')
    .orderBy('p.id')
    .execute()
  return rows.map(toPhoto)
}

export async function findPhoto(ctx: Context, id: string): Promise<Photo | undefined> {
  const row = await select(ctx).where('p.id', '=', id).executeTakeFirst()
  return row && toPhoto(row)
}

/** A photograph of these very bytes: of this house, and whether one is of another. */
export async function findSameBytes(
  ctx: Context,
  { sha256, houseId }: Pick<Photo, 'sha256' | 'houseId'>,
): Promise<{ here: Photo | undefined; isElsewhere: boolean }> {
  const rows = await select(ctx)
    .where('p.sha256', '=', sha256)
    .orderBy((eb) => eb('p.house_id', '!=', houseId))
    .limit(2)
    .execute()
  const here = rows.find(({ house_id }) => house_id === houseId)
  return { here: here && toPhoto(here), isElsewhere: rows.some(({ house_id }) => house_id !== houseId) }
}

export interface DoubtFilter {
  readonly doubt?: PhotoDoubt | undefined
  readonly setAside: 'no' | 'yes'
  readonly page: number
  readonly pageSize: number
}

/** One page of doubtful photographs of the houses that the actor may read, latest first. */
export async function pageDoubtful(ctx: Context, { doubt, setAside, page, pageSize }: DoubtFilter) {
  const query = ctx.tx
    .selectFrom('house_photos as p')
    .where('p.region_id', '=', ctx.region)
    .where('p.set_aside_at', setAside === 'yes' ? 'is not' : 'is', null)
    .where('p.doubts', '!=', sql<string[]>`'{}'::text[]`)
    .where('p.house_id', 'in', visibleHouses(ctx).select('h.id'))
    .$if(doubt !== undefined, (found) => found.where(sql<boolean>`${doubt ?? ''} = any(p.doubts)`))
  const rows = await query
    .select(COLUMNS)
    .orderBy('p.received_at', 'desc')
    .orderBy('p.id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  const { total } = await query.select((eb) => eb.fn.countAll<string>().as('total')).executeTakeFirstOrThrow()
  return { rows: rows.map(toPhoto), total: Number(total) }
}

export async function countPhotos({ tx, region }: Context, houseId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('house_photos')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('region_id', '=', region)
    .where('house_id', '=', houseId)
    .where('set_aside_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

export type NewPhoto = Omit<Photo, 'receivedAt' | 'setAside'> & { readonly device: string; readonly offsetMs: number }

/** False when a photograph of this id is there already. */
export async function insertPhoto({ tx, region, clock }: Context, photo: NewPhoto): Promise<boolean> {
  const row = await tx
    .insertInto('house_photos')
    .values({
      region_id: region,
      id: photo.id,
      house_id: photo.houseId,
      stage: photo.stage,
      angle: photo.angle,
      taken_at: photo.takenAt,
      offset_ms: photo.offsetMs,
      received_at: clock.now(),
      latitude: photo.spot?.latitude ?? null,
      longitude: photo.spot?.longitude ?? null,
      accuracy_m: photo.spot?.accuracyM ?? null,
      distance_m: photo.distanceM,
      doubts: [...photo.doubts],
      doubt_reason: photo.doubtReason,
      sha256: photo.sha256,
      file_hash: photo.fileHash,
      thumb_hash: photo.thumbHash,
      width: photo.width,
      height: photo.height,
      bytes: photo.bytes,
      ghost_of: photo.ghostOf,
      device: photo.device,
      officer_id: photo.officerId,
    })
    .onConflict((conflict) => conflict.constraint('house_photos__pk').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Sets a photograph aside with a reason, or takes it back. */
export async function updateSetAside({ tx, region, actor, clock }: Context, id: string, reason: string): Promise<void> {
  await tx
    .updateTable('house_photos')
    .set(
      reason
        ? { set_aside_reason: reason, set_aside_by: actor.userId, set_aside_at: clock.now() }
        : { set_aside_reason: '', set_aside_by: '', set_aside_at: null },
    )
    .where('region_id', '=', region)
    .where('id', '=', id)
    .execute()
}

/** Of these hashes, those that are a picture of some photograph. */
export async function keepsFiles({ tx, region }: Context, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  const among = (column: 'file_hash' | 'thumb_hash') =>
    tx
      .selectFrom('house_photos')
      .select(`${column} as hash`)
      .where('region_id', '=', region)
      .where(column, 'in', [...hashes])
      .execute()
  return new Set([...(await among('file_hash')), ...(await among('thumb_hash'))].map(({ hash }) => hash))
}
