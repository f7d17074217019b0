import { ReviewFigures } from '#contract/gatherings/after/after.ts'
import type { Context } from '#platform/context.ts'

export interface NotedReview {
  readonly id: string
  readonly days: number
  readonly remarks: string
  readonly figures: ReviewFigures
  readonly byUser: string
  readonly at: Date
}

export async function listReviews({ tx, region }: Context, gatheringId: string): Promise<NotedReview[]> {
  const rows = await tx
    .selectFrom('gathering_reviews')
    .select(['id', 'days', 'remarks', 'figures', 'by_user as byUser', 'at'])
    .where('region_id', '=', region)
    .where('gathering_id', '=', gatheringId)
    .orderBy('days')
    .execute()
  return rows.map((row) => ({ ...row, figures: ReviewFigures.parse(row.figures) }))
}

export async function insertReview(
  { tx, region, actor, clock }: Context,
  gatheringId: string,
  review: Pick<NotedReview, 'id' | 'days' | 'remarks' | 'figures'>,
): Promise<void> {
  const { figures, ...rest } = review
  await tx
    .insertInto('gathering_reviews')
    .values({
      region_id: region,
      gathering_id: gatheringId,
      ...rest,
      figures: JSON.stringify(figures),
      by_user: actor.userId,
      at: clock.now(),
    })
    .execute()
}

/** Gatherings that took place, of some last days, without a note of the check after so many days. */
export async function listUnreviewed(
  { tx, region }: Context,
  { days, endedFrom, endedUntil }: { days: number; endedFrom: string; endedUntil: string },
) {
  return tx
    .selectFrom('gatherings as g')
    .leftJoin('gathering_reviews as r', (join) =>
      join.onRef('r.region_id', '=', 'g.region_id').onRef('r.gathering_id', '=', 'g.id').on('r.days', '=', days),
    )
    .select(['g.id', 'g.title', 'g.organiser_agency_id as agencyId', 'g.visibility', 'g.created_by as createdBy'])
    .select('g.ends_on as endsOn')
    .where('g.region_id', '=', region)
    .where('g.state', 'in', ['announced', 'held', 'closed'])
    .where('g.ends_on', '>=', endedFrom)
    .where('g.ends_on', '<=', endedUntil)
    .where('r.id', 'is', null)
    .execute()
}
