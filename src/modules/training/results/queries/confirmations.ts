import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'

export interface Confirmation {
  readonly id: string
  readonly outcomeId: string
  readonly traineeId: string
  readonly employerName: string
  readonly linkTurn: number
  readonly state: 'asked' | 'confirmed' | 'denied' | 'withdrawn'
  readonly answerNote: string
  readonly answeredName: string
  readonly answeredPost: string
  readonly askedAt: Date
  readonly answeredAt: Date | null
  /** ISO day of the region's calendar, included. */
  readonly expiresOn: string
}

const select = ({ tx, region }: Context) =>
  tx.selectFrom('employer_confirmations as e').selectAll('e').where('e.region_id', '=', region)
type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]

const toConfirmation = (row: Row): Confirmation => ({
  id: row.id,
  outcomeId: row.outcome_id,
  traineeId: row.trainee_id,
  employerName: row.employer_name,
  linkTurn: row.link_turn,
  state: row.state as Confirmation['state'],
  answerNote: row.answer_note,
  answeredName: row.answered_name,
  answeredPost: row.answered_post,
  askedAt: row.asked_at,
  answeredAt: row.answered_at,
  expiresOn: row.expires_on,
})

/** What employers of these graduates were asked. */
export async function listConfirmations(ctx: Context, traineeIds: readonly string[]): Promise<Confirmation[]> {
  if (traineeIds.length === 0) return []
  const rows = await select(ctx)
    .where(sql<boolean>`e.trainee_id = any(${[...traineeIds]}::uuid[])`)
    .execute()
  return rows.map(toConfirmation)
}

export async function findConfirmation(ctx: Context, id: string): Promise<Confirmation | undefined> {
  const row = await select(ctx).where('e.id', '=', id).executeTakeFirst()
  return row && toConfirmation(row)
}

/** The same, held until the end of the transaction, so that of two answers at one moment the second sees the first. */
export async function lockConfirmation(ctx: Context, id: string): Promise<Confirmation | undefined> {
  const row = await select(ctx).where('e.id', '=', id).forUpdate().executeTakeFirst()
  return row && toConfirmation(row)
}

export async function insertConfirmation(
  { tx, region, actor, clock }: Context,
  one: Pick<Confirmation, 'id' | 'outcomeId' | 'traineeId' | 'employerName' | 'expiresOn'>,
): Promise<void> {
  await tx
    .insertInto('employer_confirmations')
    .values({
      region_id: region,
      id: one.id,
      outcome_id: one.outcomeId,
      trainee_id: one.traineeId,
      employer_name: one.employerName,
      asked_by: actor.userId,
      asked_at: clock.now(),
      expires_on: one.expiresOn,
    })
    .execute()
}

export async function updateConfirmation(
  { tx, region }: Context,
  id: string,
  change: Partial<Omit<Confirmation, 'id' | 'outcomeId' | 'traineeId'>>,
): Promise<void> {
  await tx
    .updateTable('employer_confirmations')
    .set({
      ...(change.state && { state: change.state }),
      ...(change.linkTurn && { link_turn: change.linkTurn }),
      ...(change.expiresOn && { expires_on: change.expiresOn }),
      ...(change.askedAt && { asked_at: change.askedAt }),
      ...(change.answeredAt && { answered_at: change.answeredAt }),
      ...(change.answerNote !== undefined && { answer_note: change.answerNote }),
      ...(change.answeredName !== undefined && { answered_name: change.answeredName }),
      ...(change.answeredPost !== undefined && { answered_post: change.answeredPost }),
    })
    .where('region_id', '=', region)
    .where('id', '=', id)
    .execute()
}
