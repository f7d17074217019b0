import type { Context } from '#platform/context.ts'

/** Places of work that an employer pledged for the graduates of a batch. */
export interface Seat {
  readonly id: string
  readonly batchId: string
  readonly partner: { readonly id: string; readonly name: string } | null
  readonly employerName: string
  readonly work: string
  readonly seats: number
  /** Of the seats, so many are open to people with disabilities. */
  readonly forDisabled: number
  readonly evidence: string
  /** What the partner sees of it on its own page. */
  readonly pledgeId: string | null
  readonly cancelledReason: string
  readonly createdAt: Date
}

const selectColumns = ({ tx, region }: Context) =>
  tx
    .selectFrom('batch_seats as s')
    .leftJoin('partners as p', (join) =>
      join.onRef('p.region_id', '=', 's.region_id').onRef('p.id', '=', 's.partner_id'),
    )
    .where('s.region_id', '=', region)
    .selectAll('s')
    .select('p.name as partnerName')

const toSeat = (row: Awaited<ReturnType<ReturnType<typeof selectColumns>['execute']>>[number]): Seat => ({
  id: row.id,
  batchId: row.batch_id,
  partner: row.partner_id && row.partnerName ? { id: row.partner_id, name: row.partnerName } : null,
  employerName: row.employer_name,
  work: row.work,
  seats: row.seats,
  forDisabled: row.for_disabled,
  evidence: row.evidence,
  pledgeId: row.pledge_id,
  cancelledReason: row.cancelled_reason,
  createdAt: row.created_at,
})

/** Of one batch, the oldest first, with those taken back. */
export async function listSeats(ctx: Context, batchId: string): Promise<Seat[]> {
  const rows = await selectColumns(ctx)
    .where('s.batch_id', '=', batchId)
    .orderBy('s.created_at')
    .orderBy('s.id')
    .execute()
  return rows.map(toSeat)
}

export async function findSeat(ctx: Context, id: string): Promise<Seat | undefined> {
  const row = await selectColumns(ctx).where('s.id', '=', id).executeTakeFirst()
  return row && toSeat(row)
}

export async function insertSeat(
  { tx, region, actor, clock }: Context,
  seat: Omit<Seat, 'partner' | 'cancelledReason' | 'createdAt'> & { readonly partnerId: string | null },
): Promise<void> {
  await tx
    .insertInto('batch_seats')
    .values({
      region_id: region,
      id: seat.id,
      batch_id: seat.batchId,
      partner_id: seat.partnerId,
      employer_name: seat.employerName,
      work: seat.work,
      seats: seat.seats,
      for_disabled: seat.forDisabled,
      evidence: seat.evidence,
      pledge_id: seat.pledgeId,
      created_by: actor.userId,
      created_at: clock.now(),
    })
    .execute()
}

export async function cancelSeat({ tx, region }: Context, id: string, reason: string): Promise<void> {
  await tx
    .updateTable('batch_seats')
    .set({ cancelled_reason: reason })
    .where('region_id', '=', region)
    .where('id', '=', id)
    .execute()
}
