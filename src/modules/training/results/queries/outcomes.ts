import { sql } from 'kysely'
import type { Evidence, OutcomeMonths, OutcomeStatus } from '#contract/training/shapes.ts'
import type { Context } from '#platform/context.ts'
import type { Outcome } from '../outcomes/outcome.ts'

const select = ({ tx, region }: Context) =>
  tx.selectFrom('outcomes as o').selectAll('o').where('o.region_id', '=', region)
type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]

const toOutcome = (row: Row): Outcome => ({
  id: row.id,
  traineeId: row.trainee_id,
  months: row.months as OutcomeMonths,
  status: row.status as OutcomeStatus,
  employerName: row.employer_name,
  partnerId: row.partner_id,
  work: row.work,
  workingSince: row.working_since,
  monthlyIncome: row.monthly_income === null ? null : Number(row.monthly_income),
  hasBusinessNumber: row.has_business_number,
  evidence: row.evidence as Evidence,
  evidenceNote: row.evidence_note,
  means: row.means as Outcome['means'],
  saidOn: row.said_on,
  replaces: row.replaces,
  correctionReason: row.correction_reason,
  recordedBy: row.recorded_by,
  at: row.at,
})

/** Every row of one graduate, the oldest first. */
export async function listOutcomes(ctx: Context, traineeId: string): Promise<Outcome[]> {
  const rows = await select(ctx).where('o.trainee_id', '=', traineeId).orderBy('o.at').orderBy('o.id').execute()
  return rows.map(toOutcome)
}

export async function findOutcome(ctx: Context, id: string): Promise<Outcome | undefined> {
  const row = await select(ctx).where('o.id', '=', id).executeTakeFirst()
  return row && toOutcome(row)
}

/** What counts of these graduates: the rows that no other replaces. */
export async function listCurrent(ctx: Context, traineeIds: readonly string[]): Promise<Outcome[]> {
  if (traineeIds.length === 0) return []
  const rows = await select(ctx)
    .where(sql<boolean>`o.trainee_id = any(${[...traineeIds]}::uuid[])`)
    .where(sql<boolean>`not exists (select 1 from outcomes r where r.region_id = o.region_id and r.replaces = o.id)`)
    .execute()
  return rows.map(toOutcome)
}

/** Appends a row; the database refuses a second first one of a point and a second successor of a row. */
export async function insertOutcome({ tx, region }: Context, outcome: Outcome): Promise<void> {
  await tx
    .insertInto('outcomes')
    .values({
      region_id: region,
      id: outcome.id,
      trainee_id: outcome.traineeId,
      months: outcome.months,
      status: outcome.status,
      employer_name: outcome.employerName,
      partner_id: outcome.partnerId,
      work: outcome.work,
      working_since: outcome.workingSince,
      monthly_income: outcome.monthlyIncome,
      has_business_number: outcome.hasBusinessNumber,
      evidence: outcome.evidence,
      evidence_note: outcome.evidenceNote,
      means: outcome.means,
      said_on: outcome.saidOn,
      replaces: outcome.replaces,
      correction_reason: outcome.correctionReason,
      recorded_by: outcome.recordedBy,
      at: outcome.at,
    })
    .execute()
}
