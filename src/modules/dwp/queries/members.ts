import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { containing } from '#platform/text/like.ts'

export interface MemberRow {
  readonly id: string
  readonly agencyId: string
  readonly name: string
  readonly kind: string
  readonly phoneSealed: Uint8Array | null
  readonly joinedOn: string
  readonly leftOn: string | null
  readonly leftReason: string
  readonly version: number
}

const select = ({ tx, region }: Context) =>
  tx
    .selectFrom('dwp_members')
    .select([
      'id',
      'agency_id as agencyId',
      'name',
      'kind',
      'phone_sealed as phoneSealed',
      'joined_on as joinedOn',
      'left_on as leftOn',
      'left_reason as leftReason',
      'version',
    ])
    .where('region_id', '=', region)

export interface MemberFilter {
  readonly id: string
  readonly q?: string | undefined
  readonly state: 'current' | 'left'
  readonly page: number
  readonly pageSize: number
}

/** One page of the members of a unit by name, and how many there are. */
export async function pageMembers(ctx: Context, filter: MemberFilter) {
  let query = select(ctx)
    .where('agency_id', '=', filter.id)
    .where('left_on', filter.state === 'current' ? 'is' : 'is not', null)
  for (const word of filter.q?.split(/\s+/).filter(Boolean) ?? [])
    query = query.where('name', 'ilike', containing(word))
  const rows: MemberRow[] = await query
    .orderBy(sql`lower(name)`)
    .orderBy('id')
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute()
  const { total } = await query
    .clearSelect()
    .select((eb) => eb.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow()
  return { rows, total: Number(total) }
}

export const findMember = (ctx: Context, id: string): Promise<MemberRow | undefined> =>
  select(ctx).where('id', '=', id).executeTakeFirst()

/** Everybody who is a member of a unit now, by name. */
export const listCurrentMembers = (ctx: Context, unitId: string): Promise<MemberRow[]> =>
  select(ctx).where('agency_id', '=', unitId).where('left_on', 'is', null).orderBy(sql`lower(name)`).execute()

export async function insertMembers(
  { tx, region }: Context,
  rows: readonly Omit<MemberRow, 'leftOn' | 'leftReason' | 'version'>[],
) {
  if (rows.length === 0) return
  await tx
    .insertInto('dwp_members')
    .values(
      rows.map((row) => ({
        region_id: region,
        id: row.id,
        agency_id: row.agencyId,
        name: row.name,
        kind: row.kind,
        phone_sealed: row.phoneSealed,
        joined_on: row.joinedOn,
      })),
    )
    .execute()
}

/** False when somebody else changed it since that version. */
export async function updateMember({ tx, region }: Context, row: MemberRow): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('dwp_members')
    .set({
      name: row.name,
      kind: row.kind,
      phone_sealed: row.phoneSealed,
      joined_on: row.joinedOn,
      left_on: row.leftOn,
      left_reason: row.leftReason,
      version: row.version + 1,
    })
    .where('region_id', '=', region)
    .where('id', '=', row.id)
    .where('version', '=', row.version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
