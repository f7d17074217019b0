import { sql } from 'kysely'
import type { AgencyName } from '#modules/organisations/index.ts'
import type { Context } from '#platform/context.ts'

interface FindingRow {
  readonly id: string
  readonly itemKey: string
  readonly text: string
  readonly owner: AgencyName
  readonly dueOn: string
  readonly state: 'open' | 'done' | 'dropped'
  readonly followupId: string
}

/** What a visit or an evaluation found, in the order it was written down. */
export async function listFindings(
  { tx, region }: Context,
  source: { readonly visitId: string } | { readonly evaluationId: string },
): Promise<FindingRow[]> {
  const of = 'visitId' in source ? sql`d.visit_id = ${source.visitId}` : sql`d.evaluation_id = ${source.evaluationId}`
  const { rows } = await sql<FindingRow>`
    select d.id, d.item_key as "itemKey", d.text, f.due_on as "dueOn", f.state, f.id as "followupId",
      jsonb_build_object('id', o.id, 'shortName', o.short_name, 'name', o.name) as owner
    from dwp_findings d
      join followups f on f.region_id = d.region_id and f.id = d.followup_id
      join agencies o on o.region_id = f.region_id and o.id = f.owner_agency_id
    where d.region_id = ${region} and ${of}
    order by d.id`.execute(tx)
  return rows
}

export async function insertFinding(
  { tx, region, actor, clock }: Context,
  row: {
    readonly id: string
    readonly visitId: string | null
    readonly evaluationId: string | null
    readonly itemKey: string
    readonly text: string
    readonly followupId: string
  },
): Promise<void> {
  await tx
    .insertInto('dwp_findings')
    .values({
      region_id: region,
      id: row.id,
      visit_id: row.visitId,
      evaluation_id: row.evaluationId,
      item_key: row.itemKey,
      text: row.text,
      followup_id: row.followupId,
      created_by: actor.userId,
      created_at: clock.now(),
    })
    .execute()
}
