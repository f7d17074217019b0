import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { newId, sha256 } from '#platform/ids.ts'
import type { FoldedFamily, Profile, ReceivedSet, SeenPerson } from '../figures/fold-family.ts'

/** A combination of what was received, with its number in the run. */
export interface NumberedSet extends ReceivedSet {
  readonly viewer: string
  readonly number: number
}

/** A profile with the persons counted into it so far. */
export interface Tally extends Omit<Profile, 'set' | 'isHead'> {
  readonly viewer: string
  readonly number: number
  readonly setNumber: number
  persons: number
  families: number
  services: number
  value: number
}

/** Begins a run that nobody reads yet. */
export async function insertRun({ tx, region, clock }: Context, jobId: string): Promise<string> {
  const id = newId()
  await tx
    .insertInto('figure_runs')
    .values({ region_id: region, id, job_id: jobId, computed_at: clock.now() })
    .execute()
  return id
}

export async function insertPersons(
  { tx, region }: Context,
  runId: string,
  persons: readonly (SeenPerson & { readonly number: number })[],
): Promise<void> {
  const rows = persons.map((person) => ({
    viewer: person.viewer,
    person_id: person.personId,
    profile: person.number,
    name: person.name,
    name_lower: person.name.toLowerCase(),
    sex: person.sex,
    village_code: person.villageCode,
    district_code: person.districtCode,
    services: person.services,
    last_on: person.lastOn,
    value: person.value,
  }))
  await sql`
    insert into served_persons (region_id, run_id, viewer, person_id, profile, name, name_lower, sex, village_code, district_code, services, last_on, value)
    select ${region}, ${runId}::uuid, r.viewer, r.person_id, r.profile, r.name, r.name_lower, r.sex, r.village_code, r.district_code, r.services,
      r.last_on, r.value
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(viewer text, person_id uuid, profile int, name text, name_lower text, sex text,
      village_code text, district_code text, services int, last_on date, value bigint)`.execute(tx)
}

export async function insertSets({ tx, region }: Context, runId: string, sets: readonly NumberedSet[]): Promise<void> {
  const rows = sets.map((set) => ({
    viewer: set.viewer,
    number: set.number,
    marks: set.marks,
    is_served: set.isServed,
    is_proposed: set.isProposed,
    is_multiple: set.isMultiple,
    is_repeated: set.isRepeated,
  }))
  await sql`
    insert into served_sets (region_id, run_id, viewer, number, marks, is_served, is_proposed, is_multiple, is_repeated)
    select ${region}, ${runId}::uuid, r.viewer, r.number, r.marks, r.is_served, r.is_proposed, r.is_multiple, r.is_repeated
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(viewer text, number int, marks text[], is_served bool, is_proposed bool,
      is_multiple bool, is_repeated bool)`.execute(tx)
}

export async function insertProfiles({ tx, region }: Context, runId: string, tallies: readonly Tally[]): Promise<void> {
  const rows = tallies.map((tally) => ({
    viewer: tally.viewer,
    number: tally.number,
    set_number: tally.setNumber,
    district_code: tally.districtCode,
    sex: tally.sex,
    decile: tally.decile,
    is_missed: tally.isMissed,
    persons: tally.persons,
    families: tally.families,
    services: tally.services,
    value: tally.value,
  }))
  await sql`
    insert into served_profiles (region_id, run_id, viewer, number, set_number, district_code, sex, decile, is_missed, persons, families, services,
      value)
    select ${region}, ${runId}::uuid, r.viewer, r.number, r.set_number, r.district_code, r.sex, r.decile, r.is_missed, r.persons, r.families,
      r.services, r.value
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(viewer text, number int, set_number int, district_code text, sex text,
      decile int, is_missed bool, persons int, families int, services int, value bigint)`.execute(tx)
}

/** Keeps conflicts as this run found them. One that somebody looked at keeps that word while the same records meet. */
export async function keepConflicts(
  { tx, region, clock }: Context,
  runId: string,
  conflicts: FoldedFamily['conflicts'],
): Promise<void> {
  if (conflicts.length === 0) return
  const rows = conflicts.map(({ ruleId, entries, recordIds, districtCode }) => ({
    id: newId(),
    rule_id: ruleId,
    fingerprint: sha256(recordIds.join(' ')),
    family_id: entries[0]?.familyId,
    person_ids: [...new Set(entries.map(({ personId }) => personId))],
    service_ids: entries.map(({ id }) => id),
    agency_ids: [...new Set(entries.map(({ agencyId }) => agencyId))],
    kinds: [...new Set(entries.map(({ kind }) => kind))],
    district_code: districtCode,
    latest_on: entries.at(-1)?.from,
  }))
  await sql`
    insert into rule_conflicts (region_id, id, rule_id, run_id, fingerprint, family_id, person_ids, service_ids, agency_ids, kinds, district_code,
      latest_on, found_at)
    select ${region}, r.id, r.rule_id, ${runId}::uuid, r.fingerprint, r.family_id, r.person_ids, r.service_ids, r.agency_ids, r.kinds,
      r.district_code, r.latest_on, ${clock.now()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, rule_id uuid, fingerprint text, family_id uuid, person_ids text[],
      service_ids text[], agency_ids text[], kinds text[], district_code text, latest_on date)
    on conflict on constraint rule_conflicts__once do update set run_id = excluded.run_id, family_id = excluded.family_id,
      person_ids = excluded.person_ids, service_ids = excluded.service_ids, agency_ids = excluded.agency_ids, kinds = excluded.kinds,
      district_code = excluded.district_code, latest_on = excluded.latest_on,
      state = case when rule_conflicts.state = 'gone' then 'open' else rule_conflicts.state end`.execute(tx)
}

/** From now on everybody reads this run. Conflicts that it did not find are gone; those nobody looked at leave no trace. */
export async function publishRun(
  { tx, region, clock }: Context,
  runId: string,
  counts: { readonly persons: number; readonly services: number },
): Promise<void> {
  const runs = () => tx.updateTable('figure_runs').where('region_id', '=', region)
  await runs().set({ is_current: false }).where('is_current', '=', true).execute()
  await runs()
    .set({ is_current: true, ...counts, computed_at: clock.now() })
    .where('id', '=', runId)
    .execute()
  await tx
    .deleteFrom('rule_conflicts')
    .where('region_id', '=', region)
    .where('run_id', '<>', runId)
    .where('looked_by', 'is', null)
    .execute()
  await tx
    .updateTable('rule_conflicts')
    .set({ state: 'gone' })
    .where('region_id', '=', region)
    .where('run_id', '<>', runId)
    .execute()
}

/** Removes some rows of runs that nobody reads, or the last such run itself; false once none is left. */
export async function removeOldRows({ tx, region }: Context, most: number): Promise<boolean> {
  const old = tx
    .selectFrom('figure_runs')
    .select('id')
    .where('region_id', '=', region)
    .where('is_current', '=', false)
    .orderBy('computed_at')
    .limit(1)
  const run = await old.executeTakeFirst()
  if (!run) return false
  // By place in the table: a table just filled has no statistics, and a join by key took most of a minute.
  const { numAffectedRows } = await sql`
    delete from served_persons where ctid = any(array(
      select ctid from served_persons where region_id = ${region} and run_id = ${run.id} limit ${most}))`.execute(tx)
  if (Number(numAffectedRows ?? 0) === most) return true
  for (const table of ['served_profiles', 'served_sets'] as const)
    await tx.deleteFrom(table).where('region_id', '=', region).where('run_id', '=', run.id).execute()
  await tx.deleteFrom('figure_runs').where('region_id', '=', region).where('id', '=', run.id).execute()
  return true
}
