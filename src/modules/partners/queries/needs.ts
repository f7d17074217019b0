import type { Form } from '#contract/partners/shapes.ts'
import type { Context } from '#platform/context.ts'
import type { Need, SubjectKind } from '../needs/terms.ts'
import { toHundredths } from '../pledges/amount.ts'

const COLUMNS = [
  'id',
  'agency_id',
  'form',
  'what',
  'quantity',
  'unit',
  'area_code',
  'starts_on',
  'ends_on',
  'subject_kind',
  'subject_id',
  'subject_title',
  'closed_at',
  'closed_reason',
  'version',
] as const

export const selectNeeds = ({ tx, region }: Context) =>
  tx.selectFrom('partner_needs').select(COLUMNS).where('region_id', '=', region)

type Row = Awaited<ReturnType<ReturnType<typeof selectNeeds>['execute']>>[number]

export const toNeed = (row: Row): Need => ({
  id: row.id,
  agencyId: row.agency_id,
  form: row.form as Form,
  what: row.what,
  quantity: toHundredths(Number(row.quantity)),
  unit: row.unit,
  areaCode: row.area_code,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  subject: row.subject_kind
    ? { kind: row.subject_kind as SubjectKind, id: row.subject_id ?? '', title: row.subject_title }
    : null,
  isClosed: row.closed_at !== null,
  closedReason: row.closed_reason,
  version: row.version,
})

export async function findNeed(ctx: Context, id: string): Promise<Need | undefined> {
  const row = await selectNeeds(ctx).where('id', '=', id).executeTakeFirst()
  return row && toNeed(row)
}

/** The need, kept from others until the end of the transaction: two pledges at once wait for each other. */
export async function lockNeed(ctx: Context, id: string): Promise<Need | undefined> {
  const row = await selectNeeds(ctx).where('id', '=', id).forUpdate().executeTakeFirst()
  return row && toNeed(row)
}

export async function insertNeed(
  { tx, region, actor, clock }: Context,
  need: Omit<Need, 'isClosed' | 'closedReason' | 'version'>,
) {
  await tx
    .insertInto('partner_needs')
    .values({
      region_id: region,
      id: need.id,
      agency_id: need.agencyId,
      form: need.form,
      what: need.what,
      quantity: need.quantity,
      unit: need.unit,
      area_code: need.areaCode,
      starts_on: need.startsOn,
      ends_on: need.endsOn,
      subject_kind: need.subject?.kind ?? null,
      subject_id: need.subject?.id ?? null,
      subject_title: need.subject?.title ?? '',
      created_by: actor.userId,
      created_at: clock.now(),
    })
    .execute()
}

/** Writes the need as given; false when somebody else changed it since that version. */
export async function updateNeed({ tx, region, clock }: Context, need: Need): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('partner_needs')
    .set({
      form: need.form,
      what: need.what,
      quantity: need.quantity,
      unit: need.unit,
      area_code: need.areaCode,
      starts_on: need.startsOn,
      ends_on: need.endsOn,
      subject_kind: need.subject?.kind ?? null,
      subject_id: need.subject?.id ?? null,
      subject_title: need.subject?.title ?? '',
      closed_at: need.isClosed ? clock.now() : null,
      closed_reason: need.closedReason,
      version: need.version + 1,
    })
    .where('region_id', '=', region)
    .where('id', '=', need.id)
    .where('version', '=', need.version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
