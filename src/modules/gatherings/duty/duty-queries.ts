import type { Context } from '#platform/context.ts'
import { newId } from '#platform/ids.ts'
import { coverPlace } from '../sealed-columns.ts'
import type { Traveller } from './cover.ts'

/** Who comes, or has not said that he does not; a representative in the place of the holder, who stays at home and needs no cover. */
export async function listTravellers({ tx, region }: Context, gatheringId: string): Promise<Traveller[]> {
  const rows = await tx
    .selectFrom('gathering_participants as p')
    .leftJoin('agencies as a', (join) =>
      join.onRef('a.region_id', '=', 'p.region_id').onRef('a.id', '=', 'p.agency_id'),
    )
    .select(['p.position_id', 'p.other_positions', 'p.person_name', 'p.representative_name', 'p.answer'])
    .select(['p.post_title', 'p.agency_id', 'a.short_name', 'a.name as agency_name'])
    .where('p.region_id', '=', region)
    .where('p.gathering_id', '=', gatheringId)
    .where('p.removed_at', 'is', null)
    .where('p.answer', '!=', 'declined')
    .orderBy('a.short_name')
    .orderBy('p.post_title')
    .orderBy('p.id')
    .execute()
  return rows.map((row) =>
    row.answer === 'represented'
      ? { name: row.representative_name, positionId: null, title: '', agency: null, otherPositions: [] }
      : {
          name: row.person_name,
          positionId: row.position_id,
          title: row.post_title,
          agency:
            row.agency_id === null
              ? null
              : { id: row.agency_id, shortName: row.short_name ?? '', name: row.agency_name ?? '' },
          otherPositions: row.other_positions,
        },
  )
}

export interface WrittenCover {
  readonly positionId: string
  readonly coverPositionId: string | null
  readonly name: string
  readonly title: string
  readonly phone: string
  readonly note: string
}

export async function listCovers({ tx, region, vault }: Context, gatheringId: string): Promise<WrittenCover[]> {
  const rows = await tx
    .selectFrom('gathering_covers')
    .selectAll()
    .where('region_id', '=', region)
    .where('gathering_id', '=', gatheringId)
    .execute()
  return rows.map((row) => ({
    positionId: row.position_id,
    coverPositionId: row.cover_position_id,
    name: row.cover_name,
    title: row.cover_title,
    phone: row.phone_sealed ? vault.open(coverPlace(row.id), row.phone_sealed) : '',
    note: row.note,
  }))
}

/** Writes who covers a post, in the place of who did before. */
export async function replaceCover(ctx: Context, gatheringId: string, cover: WrittenCover): Promise<void> {
  await deleteCover(ctx, gatheringId, cover.positionId)
  const id = newId()
  await ctx.tx
    .insertInto('gathering_covers')
    .values({
      region_id: ctx.region,
      id,
      gathering_id: gatheringId,
      position_id: cover.positionId,
      cover_position_id: cover.coverPositionId,
      cover_name: cover.name,
      cover_title: cover.title,
      phone_sealed: cover.phone ? ctx.vault.seal(coverPlace(id), cover.phone) : null,
      note: cover.note,
      changed_by: ctx.actor.userId,
      changed_at: ctx.clock.now(),
    })
    .execute()
}

export async function deleteCover({ tx, region }: Context, gatheringId: string, positionId: string): Promise<void> {
  await tx
    .deleteFrom('gathering_covers')
    .where('region_id', '=', region)
    .where('gathering_id', '=', gatheringId)
    .where('position_id', '=', positionId)
    .execute()
}
