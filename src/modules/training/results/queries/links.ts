import type { Context } from '#platform/context.ts'

/** The turn of a graduate's personal link; undefined: there is none. */
export async function findTurn({ tx, region }: Context, traineeId: string): Promise<number | undefined> {
  const row = await tx
    .selectFrom('graduate_links')
    .select('turn')
    .where('region_id', '=', region)
    .where('trainee_id', '=', traineeId)
    .executeTakeFirst()
  return row?.turn
}

export async function saveTurn({ tx, region, actor, clock }: Context, traineeId: string, turn: number): Promise<void> {
  const values = { turn, made_by: actor.userId, at: clock.now() }
  await tx
    .insertInto('graduate_links')
    .values({ region_id: region, trainee_id: traineeId, ...values })
    .onConflict((conflict) => conflict.columns(['region_id', 'trainee_id']).doUpdateSet(values))
    .execute()
}
