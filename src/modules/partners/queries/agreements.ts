import { type SelectQueryBuilder, sql } from 'kysely'
import type { AgreementView } from '#contract/partners/agreements.ts'
import type { AgreementKind } from '#contract/partners/shapes.ts'
import type { Context } from '#platform/context.ts'
import type { Tables } from '#platform/generated/tables.ts'
import { containing } from '#platform/text/like.ts'
import type { Agreement } from '../agreements/agreement.ts'

const renewedBy = sql<string | null>`(select n.id from partner_agreements n
  where n.region_id = partner_agreements.region_id and n.renews = partner_agreements.id)`

const select = ({ tx, region }: Context) =>
  tx
    .selectFrom('partner_agreements')
    .select(['id', 'partner_id as partnerId', 'kind', 'subject', 'scope', 'agency_id as agencyId'])
    .select(['our_number as ourNumber', 'their_number as theirNumber'])
    .select(['signed_on as signedOn', 'starts_on as startsOn', 'ends_on as endsOn'])
    .select(['terminated_on as terminatedOn', 'terminated_reason as terminatedReason', 'renews', 'version'])
    .select(renewedBy.as('renewedBy'))
    .where('partner_agreements.region_id', '=', region)

const asAgreement = <R extends { kind: string }>(row: R) => ({ ...row, kind: row.kind as AgreementKind })

export async function findAgreement(ctx: Context, id: string): Promise<Agreement | undefined> {
  const row = await select(ctx).where('id', '=', id).executeTakeFirst()
  return row && asAgreement(row)
}

export interface AgreementFilter {
  readonly partnerId?: string | undefined
  readonly agencyId?: string | undefined
  readonly kind?: AgreementKind | undefined
  readonly q?: string | undefined
}

/** The same rule as `stateOf`, in SQL: over, in force or to come, ending within the longest reminder and not renewed. */
function viewed<O>(
  query: SelectQueryBuilder<Tables, 'partner_agreements', O>,
  view: AgreementView,
  { today, endingUntil }: Days,
) {
  const over = sql<boolean>`(coalesce(terminated_on <= ${today}, false) or coalesce(ends_on < ${today}, false))`
  const renewed = sql<boolean>`${renewedBy} is not null`
  if (view === 'over') return query.where(over)
  if (view === 'current') return query.where(sql<boolean>`not ${over}`)
  if (view === 'ending')
    return query
      .where(sql<boolean>`not ${over} and not ${renewed}`)
      .where('starts_on', '<=', today)
      .where('ends_on', '<=', endingUntil)
  return query
}

export interface Days {
  readonly today: string
  /** The last end day that counts as ending now. */
  readonly endingUntil: string
}

function narrow<O>(
  query: SelectQueryBuilder<Tables, 'partner_agreements', O>,
  { partnerId, agencyId, kind, q }: AgreementFilter,
) {
  let narrowed = query
  if (partnerId) narrowed = narrowed.where('partner_id', '=', partnerId)
  if (kind) narrowed = narrowed.where('kind', '=', kind)
  if (agencyId)
    narrowed = narrowed.where(
      sql<boolean>`exists (select from partner_agreement_agencies b where b.region_id = partner_agreements.region_id
        and b.agreement_id = partner_agreements.id and b.agency_id = ${agencyId})`,
    )
  for (const word of q?.split(/\s+/).filter(Boolean) ?? []) {
    const like = containing(word)
    narrowed = narrowed.where(sql<boolean>`(subject || ' ' || our_number || ' ' || their_number || ' ' || (
      select p.name from partners p where p.region_id = partner_agreements.region_id and p.id = partner_id)) ilike ${like}`)
  }
  return narrowed
}

/** One page of agreements, the earliest end first, and how many there are in each view under the same filter. */
export async function pageAgreements(
  ctx: Context,
  filter: AgreementFilter & { view: AgreementView; page: number; pageSize: number },
  days: Days,
) {
  const narrowed = narrow(select(ctx), filter)
  const rows = await viewed(narrowed, filter.view, days)
    .orderBy(sql`ends_on ${sql.raw(filter.view === 'over' ? 'desc' : 'asc')} nulls last`)
    .orderBy('id')
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute()
  const count = async (view: AgreementView) => {
    const { n } = await viewed(narrowed, view, days)
      .clearSelect()
      .select((eb) => eb.fn.countAll<string>().as('n'))
      .executeTakeFirstOrThrow()
    return Number(n)
  }
  const counts = {
    ending: await count('ending'),
    current: await count('current'),
    over: await count('over'),
    all: await count('all'),
  }
  return { rows: rows.map(asAgreement), total: counts[filter.view], counts }
}

/** Agreements that have not ended and end until a day, and are neither terminated nor renewed: to be reminded of. */
export async function listEnding(ctx: Context, today: string, until: string): Promise<Agreement[]> {
  const rows = await select(ctx)
    .where('ends_on', '>=', today)
    .where('ends_on', '<=', until)
    .where('terminated_on', 'is', null)
    .where(sql<boolean>`${renewedBy} is null`)
    .orderBy('ends_on')
    .orderBy('id')
    .execute()
  return rows.map(asAgreement)
}

/** Which agencies some agreements bind. */
export async function listBound({ tx, region }: Context, ids: readonly string[]) {
  if (ids.length === 0) return []
  return tx
    .selectFrom('partner_agreement_agencies')
    .select(['agreement_id as agreementId', 'agency_id as agencyId'])
    .where('region_id', '=', region)
    .where('agreement_id', 'in', [...ids])
    .execute()
}

export type NewAgreement = Omit<
  Agreement,
  'terminatedOn' | 'terminatedReason' | 'renewedBy' | 'version' | 'agencyId'
> & { readonly agencyIds: readonly string[] }

async function bind({ tx, region }: Context, id: string, agencyIds: readonly string[]) {
  await tx
    .deleteFrom('partner_agreement_agencies')
    .where('region_id', '=', region)
    .where('agreement_id', '=', id)
    .execute()
  const rows = [...new Set(agencyIds)].map((agency_id) => ({ region_id: region, agreement_id: id, agency_id }))
  if (rows.length > 0) await tx.insertInto('partner_agreement_agencies').values(rows).execute()
}

export async function insertAgreement(ctx: Context, agreement: NewAgreement): Promise<void> {
  const { tx, region, actor, clock } = ctx
  await tx
    .insertInto('partner_agreements')
    .values({
      region_id: region,
      id: agreement.id,
      partner_id: agreement.partnerId,
      kind: agreement.kind,
      subject: agreement.subject,
      scope: agreement.scope,
      our_number: agreement.ourNumber,
      their_number: agreement.theirNumber,
      signed_on: agreement.signedOn,
      starts_on: agreement.startsOn,
      ends_on: agreement.endsOn,
      renews: agreement.renews,
      agency_id: actor.agencyId,
      created_by: actor.userId,
      created_at: clock.now(),
    })
    .execute()
  await bind(ctx, agreement.id, agreement.agencyIds)
}

/** Writes the agreement as given, and whom it binds when that is given; false when somebody else changed it since that version. */
export async function updateAgreement(
  ctx: Context,
  agreement: Agreement,
  agencyIds?: readonly string[],
): Promise<boolean> {
  const { tx, region } = ctx
  const { numUpdatedRows } = await tx
    .updateTable('partner_agreements')
    .set({
      kind: agreement.kind,
      subject: agreement.subject,
      scope: agreement.scope,
      our_number: agreement.ourNumber,
      their_number: agreement.theirNumber,
      signed_on: agreement.signedOn,
      starts_on: agreement.startsOn,
      ends_on: agreement.endsOn,
      terminated_on: agreement.terminatedOn,
      terminated_reason: agreement.terminatedReason,
      version: agreement.version + 1,
    })
    .where('region_id', '=', region)
    .where('id', '=', agreement.id)
    .where('version', '=', agreement.version)
    .executeTakeFirst()
  if (numUpdatedRows === 1n && agencyIds) await bind(ctx, agreement.id, agencyIds)
  return numUpdatedRows === 1n
}

/** Every agreement of a partner, the latest end first. */
export async function listAllAgreementsOf(ctx: Context, partnerId: string): Promise<Agreement[]> {
  const rows = await select(ctx)
    .where('partner_id', '=', partnerId)
    .orderBy(sql`ends_on desc nulls first`)
    .orderBy('id')
    .execute()
  return rows.map(asAgreement)
}
