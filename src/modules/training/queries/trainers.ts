import type { TrainerOrigin } from '#contract/training/seats.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/ids.ts'

/** Who teaches in a batch. */
export interface Trainer {
  readonly id: string
  readonly batchId: string
  readonly name: string
  readonly origin: TrainerOrigin
  readonly organisation: string
  readonly partner: { readonly id: string; readonly name: string } | null
  readonly subject: string
  /** JP. */
  readonly lessonHours: number
  readonly phoneSealed: Uint8Array | null
}

const selectColumns = ({ tx, region }: Context) =>
  tx
    .selectFrom('batch_trainers as t')
    .leftJoin('partners as p', (join) =>
      join.onRef('p.region_id', '=', 't.region_id').onRef('p.id', '=', 't.partner_id'),
    )
    .where('t.region_id', '=', region)
    .selectAll('t')
    .select('p.name as partnerName')

const toTrainer = (row: Awaited<ReturnType<ReturnType<typeof selectColumns>['execute']>>[number]): Trainer => ({
  id: row.id,
  batchId: row.batch_id,
  name: row.person_name,
  origin: row.origin as TrainerOrigin,
  organisation: row.organisation,
  partner: row.partner_id && row.partnerName ? { id: row.partner_id, name: row.partnerName } : null,
  subject: row.subject,
  lessonHours: Number(row.lesson_hours),
  phoneSealed: row.phone_sealed,
})

export async function listTrainers(ctx: Context, batchId: string): Promise<Trainer[]> {
  const rows = await selectColumns(ctx)
    .where('t.batch_id', '=', batchId)
    .orderBy('t.created_at')
    .orderBy('t.id')
    .execute()
  return rows.map(toTrainer)
}

export async function findTrainer(ctx: Context, id: string): Promise<Trainer | undefined> {
  const row = await selectColumns(ctx).where('t.id', '=', id).executeTakeFirst()
  return row && toTrainer(row)
}

export async function insertTrainer(
  { tx, region, clock }: Context,
  trainer: Omit<Trainer, 'partner'> & { readonly partnerId: string | null },
): Promise<void> {
  await tx
    .insertInto('batch_trainers')
    .values({
      region_id: region,
      id: trainer.id,
      batch_id: trainer.batchId,
      person_name: trainer.name,
      origin: trainer.origin,
      organisation: trainer.organisation,
      partner_id: trainer.partnerId,
      subject: trainer.subject,
      lesson_hours: trainer.lessonHours,
      phone_sealed: trainer.phoneSealed,
      created_at: clock.now(),
    })
    .execute()
}

export async function deleteTrainer({ tx, region }: Context, id: string): Promise<void> {
  await tx.deleteFrom('batch_trainers').where('region_id', '=', region).where('id', '=', id).execute()
}

/** The trainers of one batch for another; phones are sealed for one row and are not taken along. */
export async function copyTrainers(ctx: Context, from: string, to: string): Promise<void> {
  for (const { partner, ...trainer } of await listTrainers(ctx, from))
    await insertTrainer(ctx, {
      ...trainer,
      id: newId(),
      batchId: to,
      partnerId: partner?.id ?? null,
      phoneSealed: null,
    })
}
