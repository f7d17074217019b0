import type { Context } from '#platform/context.ts'

/** A paper of a gathering, without its content. */
export interface Material {
  readonly id: string
  readonly gatheringId: string
  readonly title: string
  readonly session: { readonly id: string; readonly title: string } | null
  readonly speaker: { readonly id: string; readonly name: string } | null
  readonly link: string
  readonly fileName: string
  readonly mediaType: string
  readonly size: number
  readonly visibleFrom: Date | null
}

const select = ({ tx, region }: Context) =>
  tx
    .selectFrom('gathering_materials as m')
    .leftJoin('gathering_sessions as s', (join) =>
      join.onRef('s.region_id', '=', 'm.region_id').onRef('s.id', '=', 'm.session_id'),
    )
    .leftJoin('gathering_speakers as k', (join) =>
      join.onRef('k.region_id', '=', 'm.region_id').onRef('k.id', '=', 'm.speaker_id'),
    )
    .select(['m.id', 'm.gathering_id', 'm.title', 'm.link', 'm.file_name', 'm.media_type', 'm.size', 'm.visible_from'])
    .select(['s.id as session_id', 's.title as session_title', 'k.id as speaker_id', 'k.person_name'])
    .where('m.region_id', '=', region)
type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]

const toMaterial = (row: Row): Material => ({
  id: row.id,
  gatheringId: row.gathering_id,
  title: row.title,
  session: row.session_id ? { id: row.session_id, title: row.session_title ?? '' } : null,
  speaker: row.speaker_id ? { id: row.speaker_id, name: row.person_name ?? '' } : null,
  link: row.link,
  fileName: row.file_name,
  mediaType: row.media_type,
  size: row.size,
  visibleFrom: row.visible_from,
})

/** In the order of the agenda; what belongs to no session first. */
export async function listMaterials(ctx: Context, gatheringId: string): Promise<Material[]> {
  const rows = await select(ctx)
    .where('m.gathering_id', '=', gatheringId)
    .orderBy('s.starts_at', (by) => by.asc().nullsFirst())
    .orderBy('m.title')
    .orderBy('m.id')
    .execute()
  return rows.map(toMaterial)
}

export async function findMaterial(ctx: Context, id: string): Promise<Material | undefined> {
  const row = await select(ctx).where('m.id', '=', id).executeTakeFirst()
  return row && toMaterial(row)
}

export async function readContent({ tx, region }: Context, id: string): Promise<Uint8Array | null> {
  const row = await tx
    .selectFrom('gathering_materials')
    .select('content')
    .where('region_id', '=', region)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.content ?? null
}

export interface NewMaterial {
  readonly id: string
  readonly gatheringId: string
  readonly title: string
  readonly sessionId: string | null
  readonly speakerId: string | null
  readonly link: string
  readonly fileName: string
  readonly mediaType: string
  readonly content: Uint8Array | null
  readonly visibleFrom: Date | null
}

export async function insertMaterial({ tx, region, actor, clock }: Context, row: NewMaterial): Promise<void> {
  await tx
    .insertInto('gathering_materials')
    .values({
      region_id: region,
      id: row.id,
      gathering_id: row.gatheringId,
      session_id: row.sessionId,
      speaker_id: row.speakerId,
      title: row.title,
      link: row.link,
      file_name: row.fileName,
      media_type: row.mediaType,
      size: row.content?.length ?? 0,
      content: row.content,
      visible_from: row.visibleFrom,
      added_by: actor.userId,
      added_at: clock.now(),
    })
    .execute()
}

export async function deleteMaterial({ tx, region }: Context, id: string): Promise<void> {
  await tx.deleteFrom('gathering_materials').where('region_id', '=', region).where('id', '=', id).execute()
}
