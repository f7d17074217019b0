import type { Context } from '#platform/context.ts'

export interface Claim {
  readonly traineeId: string
  readonly claimedBy: string
  readonly until: Date
}

/** Who is calling these graduates at the moment. */
export async function listClaims({ tx, region, clock }: Context, traineeIds: readonly string[]): Promise<Claim[]> {
  if (traineeIds.length === 0) return []
  return tx
    .selectFrom('outcome_claims')
    .select(['trainee_id as traineeId', 'claimed_by as claimedBy', 'until'])
    .where('region_id', '=', region)
    .where('trainee_id', 'in', [...traineeIds])
    .where('until', '>', clock.now())
    .execute()
}

/** Takes a graduate, in one statement, so that of two at one moment one is refused: false when somebody else holds it. */
export async function takeClaim(
  { tx, region, actor, clock }: Context,
  traineeId: string,
  until: Date,
): Promise<boolean> {
  const row = await tx
    .insertInto('outcome_claims')
    .values({ region_id: region, trainee_id: traineeId, claimed_by: actor.userId, until })
    .onConflict((conflict) =>
      conflict
        .columns(['region_id', 'trainee_id'])
        .doUpdateSet({ claimed_by: actor.userId, until })
        .where((eb) =>
          eb.or([eb('outcome_claims.until', '<=', clock.now()), eb('outcome_claims.claimed_by', '=', actor.userId)]),
        ),
    )
    .returning('trainee_id')
    .executeTakeFirst()
  return row !== undefined
}

/** Gives back the own claim; that of somebody else stays. */
export async function dropClaim({ tx, region, actor }: Context, traineeId: string): Promise<void> {
  await tx
    .deleteFrom('outcome_claims')
    .where('region_id', '=', region)
    .where('trainee_id', '=', traineeId)
    .where('claimed_by', '=', actor.userId)
    .execute()
}
