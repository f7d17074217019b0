import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Change, LinkState } from '../changes/change.ts'
import { heldBy, type SeenPerson } from './seen-persons.ts'

/** Links of some persons, or of some records, that the actor may touch: all, or those of the own agency's records. Locked until the end. */
export async function lockLinks(
  ctx: Context,
  of: { person: SeenPerson } | { personIds: readonly string[] } | { recordIds: readonly string[] },
  agencyId: string | null,
): Promise<LinkState[]> {
  const which =
    'person' in of
      ? heldBy(ctx, of.person)
      : 'personIds' in of
        ? sql`l.person_id = any(${of.personIds}::uuid[])`
        : sql`l.record_id = any(${of.recordIds}::uuid[])`
  const own = agencyId ? sql`and b.agency_id = ${agencyId}` : sql``
  const { rows } = await sql<LinkState>`
    select l.record_id as "recordId", l.person_id as "personId", l.origin, l.score, l.evidence, l.run_id as "runId"
    from record_links l
      join source_records r on r.region_id = l.region_id and r.id = l.record_id
      join record_batches b on b.region_id = r.region_id and b.id = r.batch_id
    where l.region_id = ${ctx.region} and ${which} ${own} order by l.record_id for update of l`.execute(ctx.tx)
  return rows
}

/** Writes links back as they were, run and all. */
export async function restoreLinks(ctx: Context, links: readonly LinkState[]): Promise<void> {
  await sql`
    update record_links l set person_id = t."personId", origin = t.origin, score = t.score, evidence = t.evidence, run_id = t."runId"
    from jsonb_to_recordset(${JSON.stringify(links)}::jsonb)
      as t("recordId" uuid, "personId" uuid, origin text, score double precision, evidence jsonb, "runId" uuid)
    where l.region_id = ${ctx.region} and l.record_id = t."recordId"`.execute(ctx.tx)
}

/** The persons that are missing among some. */
export async function findMissing(ctx: Context, personIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select t.id from unnest(${personIds}::uuid[]) as t(id)
    where not exists (select from persons p where p.region_id = ${ctx.region} and p.id = t.id)`.execute(ctx.tx)
  return rows.map(({ id }) => id)
}

export async function insertChange(
  { tx, region, actor, clock }: Context,
  change: Omit<Change, 'isUndone'>,
): Promise<void> {
  await tx
    .insertInto('person_changes')
    .values({
      region_id: region,
      id: change.id,
      kind: change.kind,
      reason: change.reason,
      before: JSON.stringify(change.before),
      after: JSON.stringify(change.after),
      agency_id: change.agencyId,
      done_by: actor.userId,
      done_at: clock.now(),
    })
    .execute()
  await tx
    .insertInto('person_change_records')
    .values(change.recordIds.map((recordId) => ({ region_id: region, record_id: recordId, change_id: change.id })))
    .execute()
}

const COLUMNS = sql`c.id, c.kind, c.reason, c.before, c.after, c.agency_id as "agencyId", c.undone_at is not null as "isUndone",
  array(select t.record_id::text from person_change_records t where t.region_id = c.region_id and t.change_id = c.id) as "recordIds"`

export async function lockChange(ctx: Context, id: string): Promise<Change | undefined> {
  const { rows } = await sql<Change>`
    select ${COLUMNS} from person_changes c where c.region_id = ${ctx.region} and c.id = ${id} for update`.execute(
    ctx.tx,
  )
  return rows[0]
}

/** The standing change that made a verdict. */
export async function findChangeOfVerdict(
  ctx: Context,
  verdictId: string,
  recordId: string,
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select c.id from person_change_records t join person_changes c on c.region_id = t.region_id and c.id = t.change_id
    where t.region_id = ${ctx.region} and t.record_id = ${recordId} and c.undone_at is null
      and c.after->'verdicts' ? ${verdictId}`.execute(ctx.tx)
  return rows[0]?.id
}

/** Whether a later change that still stands was about one of the same records; with `agencyId`, one that this agency made. */
export async function isFollowed(ctx: Context, change: Change, agencyId: string | null): Promise<boolean> {
  const own = agencyId ? sql`and c.agency_id = ${agencyId}` : sql``
  const { rows } = await sql`
    select 1 from person_change_records t join person_changes c on c.region_id = t.region_id and c.id = t.change_id
    where t.region_id = ${ctx.region} and t.record_id = any(${change.recordIds}::uuid[]) and c.id > ${change.id} and c.undone_at is null ${own}
    limit 1`.execute(ctx.tx)
  return rows.length > 0
}

/**
 * How often staff changed a person, as far as the actor may know: each change counts once, and once more when it is undone. Whoever read the person
 * before has read a smaller number. Runs do not count.
 */
export async function countVersion(ctx: Context, person: SeenPerson, visible: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    select (1 + count(*) + count(c.undone_at))::int as version from person_changes c
    where c.region_id = ${ctx.region} and ${visible} and c.id in (
      select t.change_id from record_links l join person_change_records t on t.region_id = l.region_id and t.record_id = l.record_id
      where ${heldBy(ctx, person)})`.execute(ctx.tx)
  return rows[0]?.version ?? 1
}

export async function setChangeUndone({ tx, region, actor, clock }: Context, id: string): Promise<void> {
  await tx
    .updateTable('person_changes')
    .set({ undone_by: actor.userId, undone_at: clock.now() })
    .where('region_id', '=', region)
    .where('id', '=', id)
    .execute()
}
