import type { SessionKind } from '#contract/gatherings/shapes.ts'
import type { Context } from '#platform/context.ts'

/** The agenda as the minutes follow it: what is only a pause or a way is left out. */
export async function listItems({ tx, region }: Context, gatheringId: string) {
  const rows = await tx
    .selectFrom('gathering_sessions')
    .select([
      'id',
      'title',
      'kind',
      'starts_at as startsAt',
      'ends_at as endsAt',
      'place',
      'lesson_hours as lessonHours',
    ])
    .where('region_id', '=', region)
    .where('gathering_id', '=', gatheringId)
    .where('kind', 'in', ['session', 'ceremony'])
    .orderBy('starts_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind as SessionKind, lessonHours: Number(row.lessonHours) }))
}

export type AgendaItem = Awaited<ReturnType<typeof listItems>>[number]
