import { AttendanceRules } from '#contract/gatherings/attendance/shapes.ts'
import type { Context } from '#platform/context.ts'

/** What a gathering has set for itself. */
export async function findOwnRules(
  { tx, region }: Context,
  gatheringId: string,
): Promise<{ rules: AttendanceRules; source: string } | undefined> {
  const row = await tx
    .selectFrom('attendance_rules')
    .select(['rules', 'source'])
    .where('region_id', '=', region)
    .where('gathering_id', '=', gatheringId)
    .executeTakeFirst()
  const parsed = row && AttendanceRules.safeParse(row.rules)
  return parsed?.success ? { rules: parsed.data, source: row?.source ?? '' } : undefined
}

export async function saveRules(
  { tx, region, actor, clock }: Context,
  gatheringId: string,
  { rules, source }: { readonly rules: AttendanceRules; readonly source: string },
): Promise<void> {
  const row = { rules: JSON.stringify(rules), source, set_by: actor.userId, at: clock.now() }
  await tx
    .insertInto('attendance_rules')
    .values({ region_id: region, gathering_id: gatheringId, ...row })
    .onConflict((conflict) => conflict.constraint('attendance_rules__pk').doUpdateSet(row))
    .execute()
}
