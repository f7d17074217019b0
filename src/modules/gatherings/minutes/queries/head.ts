import type { MinutesState, Officer } from '#contract/gatherings/minutes/shapes.ts'
import type { Context } from '#platform/context.ts'
import { EMPTY_HEAD, type Head } from '../minutes.ts'

const officer = (name: string, title: string, nip: string): Officer => ({ name, title, nip })

/** The head of the minutes; of those nobody has begun, an empty one. */
export async function getHead({ tx, region }: Context, gatheringId: string): Promise<Head> {
  const row = await tx
    .selectFrom('minutes')
    .selectAll()
    .where('region_id', '=', region)
    .where('gathering_id', '=', gatheringId)
    .executeTakeFirst()
  if (!row) return EMPTY_HEAD
  return {
    state: row.state as MinutesState,
    chair: officer(row.chair_name, row.chair_title, row.chair_nip),
    secretary: officer(row.secretary_name, row.secretary_title, row.secretary_nip),
    recorder: officer(row.recorder_name, row.recorder_title, row.recorder_nip),
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    opening: row.opening,
    closing: row.closing,
    revision: row.revision,
    version: row.version,
    sentAt: row.sent_at,
    answerBy: row.answer_by,
    finalisedAt: row.finalised_at,
  }
}

/** Begins the minutes if nobody has. */
export async function beginMinutes({ tx, region }: Context, gatheringId: string): Promise<void> {
  await tx
    .insertInto('minutes')
    .values({ region_id: region, gathering_id: gatheringId })
    .onConflict((conflict) => conflict.columns(['region_id', 'gathering_id']).doNothing())
    .execute()
}

const columnsOf = (head: HeadFields) => ({
  chair_name: head.chair.name,
  chair_title: head.chair.title,
  chair_nip: head.chair.nip,
  secretary_name: head.secretary.name,
  secretary_title: head.secretary.title,
  secretary_nip: head.secretary.nip,
  recorder_name: head.recorder.name,
  recorder_title: head.recorder.title,
  recorder_nip: head.recorder.nip,
  opened_at: head.openedAt,
  closed_at: head.closedAt,
  opening: head.opening,
  closing: head.closing,
})

type HeadFields = Pick<Head, 'chair' | 'secretary' | 'recorder' | 'opening' | 'closing'> & {
  readonly openedAt: string | null
  readonly closedAt: string | null
}

export interface HeadChange {
  readonly fields?: HeadFields
  readonly words?: { readonly part: 'opening' | 'closing'; readonly text: string }
  readonly state?: MinutesState
  readonly answerBy?: string
  readonly revision?: number
}

/** Changes the head; false when somebody else has changed it since `version`. */
export async function updateHead(
  { tx, region, actor, clock }: Context,
  gatheringId: string,
  version: number,
  { fields, words, state, answerBy, revision }: HeadChange,
): Promise<boolean> {
  const now = clock.now()
  const { numUpdatedRows } = await tx
    .updateTable('minutes')
    .set({
      ...(fields && columnsOf(fields)),
      ...(words?.part === 'opening' && { opening: words.text }),
      ...(words?.part === 'closing' && { closing: words.text }),
      ...(state && { state }),
      ...(state === 'correcting' && { sent_at: now }),
      ...(state === 'final' && { finalised_at: now, finalised_by: actor.userId }),
      ...(answerBy && { answer_by: answerBy }),
      ...(revision !== undefined && { revision }),
      version: version + 1,
    })
    .where('region_id', '=', region)
    .where('gathering_id', '=', gatheringId)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
