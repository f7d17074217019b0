import { sql } from 'kysely'
import type { Disability, TraineeState } from '#contract/training/shapes.ts'
import type { TraineeSort } from '#contract/training/trainees.ts'
import type { Context } from '#platform/context.ts'
import { containing } from '#platform/text/like.ts'
import type { Combination, Trainee } from '../trainee.ts'
import { ownPeople } from './visibility.ts'

const select = ({ tx, region }: Context) =>
  tx
    .selectFrom('trainees as t')
    .innerJoin('course_batches as b', (join) =>
      join.onRef('b.region_id', '=', 't.region_id').onRef('b.id', '=', 't.batch_id'),
    )
    .innerJoin('courses as c', (join) =>
      join.onRef('c.region_id', '=', 'b.region_id').onRef('c.id', '=', 'b.course_id'),
    )
    .where('t.region_id', '=', region)

const selectColumns = (ctx: Context) => select(ctx).selectAll('t')
type Row = Awaited<ReturnType<ReturnType<typeof selectColumns>['execute']>>[number]

const toTrainee = (row: Row): Trainee => ({
  id: row.id,
  batchId: row.batch_id,
  recordId: row.record_id,
  name: row.person_name,
  sex: row.sex as Trainee['sex'],
  birthDate: row.birth_date,
  identifiers: row.identifiers,
  address: row.address,
  villageCode: row.village_code,
  districtCode: row.district_code,
  education: row.education,
  decile: row.decile,
  decileAsOf: row.decile_as_of,
  disabilities: row.disabilities as Disability[],
  needs: row.needs,
  source: row.source as Trainee['source'],
  state: row.state as TraineeState,
  stateReason: row.state_reason,
  receipt: row.receipt,
  consentsToLedger: row.source !== 'registration' || row.link_names_ledger,
  combination: row.combination as Combination,
  participantId: row.participant_id,
  score: row.score === null ? null : Number(row.score),
  isCompetent: row.is_competent,
  assessedOn: row.assessed_on,
  certificateNumber: row.certificate_number,
  certificateIssuer: row.certificate_issuer,
  certifiedOn: row.certified_on,
  certificateUntil: row.certificate_until,
  finishedOn: row.finished_on,
  life: row.life as Trainee['life'],
  lifeSince: row.life_since,
  createdAt: row.created_at,
  version: row.version,
})

export interface TraineeFilter {
  readonly batchId: string
  readonly q?: string | undefined
  readonly state?: readonly TraineeState[] | undefined
  readonly sex?: 'L' | 'P' | undefined
  readonly districtCode?: string | undefined
  /** Only those with a disability. */
  readonly isDisabled?: boolean | undefined
  readonly need?: string | undefined
  readonly sort: TraineeSort
  readonly page: number
  readonly pageSize: number
}

/** One page of the people of a batch the actor may read, and how many there are. */
export async function pageTrainees(ctx: Context, filter: TraineeFilter): Promise<{ rows: Trainee[]; total: number }> {
  let query = selectColumns(ctx).where(ownPeople(ctx.actor)).where('t.batch_id', '=', filter.batchId)
  if (filter.state) query = query.where('t.state', 'in', [...filter.state])
  if (filter.sex) query = query.where('t.sex', '=', filter.sex)
  if (filter.districtCode) query = query.where('t.district_code', '=', filter.districtCode)
  if (filter.isDisabled) query = query.where(sql<boolean>`t.disabilities <> '{}'`)
  if (filter.need) query = query.where(sql<boolean>`${filter.need} = any(t.needs)`)
  for (const word of filter.q?.split(/\s+/).filter(Boolean) ?? [])
    query = query.where(
      sql<boolean>`(t.person_name ilike ${containing(word)} or t.receipt = upper(${word}) or exists (
        select from trainee_answers a where a.region_id = t.region_id and a.trainee_id = t.id and a.receipt = upper(${word})))`,
    )
  const { total } = await query
    .clearSelect()
    .select((eb) => eb.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow()
  const direction = filter.sort.startsWith('-') ? 'desc' : 'asc'
  const column = filter.sort.endsWith('name') ? sql`lower(t.person_name)` : sql`t.created_at`
  const rows = await query
    .orderBy(column, direction)
    .orderBy('t.id', direction)
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute()
  return { rows: rows.map(toTrainee), total: Number(total) }
}

/** Everybody of one batch whoever asks, in the order they came; policy is the caller's. */
export async function listTrainees(ctx: Context, batchId: string): Promise<Trainee[]> {
  const rows = await selectColumns(ctx)
    .where('t.batch_id', '=', batchId)
    .orderBy('t.created_at')
    .orderBy('t.id')
    .execute()
  return rows.map(toTrainee)
}

/** One of them whoever asks; policy is the caller's. */
export async function findTrainee(ctx: Context, id: string): Promise<Trainee | undefined> {
  const row = await selectColumns(ctx).where('t.id', '=', id).executeTakeFirst()
  return row && toTrainee(row)
}
