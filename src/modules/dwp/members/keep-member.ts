import type { Member } from '#contract/dwp/members.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert, mapConstraints } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { getUnitFacts } from '../boards/read-unit.ts'
import { can } from '../policy.ts'
import {
  findMember,
  insertMembers,
  type MemberFilter,
  type MemberRow,
  pageMembers,
  updateMember,
} from '../queries/members.ts'
import { loadStanding } from '../queries/units.ts'
import { memberPlace } from '../sealed-columns.ts'
import { MEMBER_KINDS } from '../seed-tables.ts'

export interface MemberInput {
  readonly name: string
  readonly kind: string
  readonly phone: string
  readonly joinedOn: string
}

const KNOWN = { dwp_members__name: ['duplicate', { what: 'dwp_member' }] } as const

function present(ctx: Context, row: MemberRow): Member {
  const kind = MEMBER_KINDS.find(({ code }) => code === row.kind)
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    kindName: { id: kind?.id ?? row.kind, en: kind?.en ?? row.kind },
    phone: row.phoneSealed ? ctx.vault.open(memberPlace(row.id), row.phoneSealed) : null,
    joinedOn: row.joinedOn,
    leftOn: row.leftOn,
    leftReason: row.leftReason,
    version: row.version,
  }
}

/** One page of the book of members. Throws `not_found`, `forbidden` for whoever is not of the unit. */
export async function listMembers(ctx: Context, filter: MemberFilter) {
  await getUnitFacts(ctx, filter.id)
  const standing = await loadStanding(ctx)
  assert(can.readMembers(standing, filter.id), 'forbidden')
  const { rows, total } = await pageMembers(ctx, filter)
  return {
    rows: rows.map((row) => present(ctx, row)),
    total,
    page: filter.page,
    pageSize: filter.pageSize,
    can: { edit: can.edit(standing, filter.id) },
  }
}

const assertKind = (kind: string) =>
  assert(
    MEMBER_KINDS.some(({ code }) => code === kind),
    'unknown_reference',
    { what: 'dwp_member_kind' },
  )

/** Takes a member into the book. Throws `not_found`, `forbidden`, `duplicate`, `unknown_reference`. */
export async function addMember(
  ctx: Context,
  { id: unitId, ...input }: MemberInput & { readonly id: string },
): Promise<Member> {
  await getUnitFacts(ctx, unitId)
  assert(can.edit(await loadStanding(ctx), unitId), 'forbidden')
  assertKind(input.kind)
  const id = await mapConstraints(KNOWN, () => putInBook(ctx, unitId, [input]))
  await record(ctx, 'dwp.member_add', { kind: 'agency', id: unitId }, { member: id })
  return getMember(ctx, id)
}

/** Writes members without asking who may; answers the id of the first. */
async function putInBook(ctx: Context, unitId: string, inputs: readonly MemberInput[]): Promise<string> {
  const rows = inputs.map(({ phone, ...input }) => {
    const id = newId()
    return { ...input, id, agencyId: unitId, phoneSealed: phone ? ctx.vault.seal(memberPlace(id), phone) : null }
  })
  await insertMembers(ctx, rows)
  return rows[0]?.id ?? ''
}

async function getMember(ctx: Context, id: string): Promise<Member> {
  const row = await findMember(ctx, id)
  assert(row, 'not_found')
  return present(ctx, row)
}

/** The member, if the actor may change her. Who may not read the book learns nothing of her. Throws `not_found`, `forbidden`, `conflict`. */
async function getEditable(ctx: Context, { id, version }: { readonly id: string; readonly version: number }) {
  const row = await findMember(ctx, id)
  const standing = await loadStanding(ctx)
  assert(row && can.readMembers(standing, row.agencyId), 'not_found')
  assert(can.edit(standing, row.agencyId), 'forbidden')
  assert(row.version === version, 'conflict')
  return row
}

async function save(ctx: Context, row: MemberRow, deed: 'save' | 'leave'): Promise<Member> {
  const isSaved = await mapConstraints(KNOWN, () => updateMember(ctx, row))
  assert(isSaved, 'conflict')
  await record(ctx, `dwp.member_${deed}`, { kind: 'agency', id: row.agencyId }, { member: row.id })
  return getMember(ctx, row.id)
}

/** Throws `not_found`, `forbidden`, `conflict`, `duplicate`, `unknown_reference`. */
export async function changeMember(
  ctx: Context,
  { phone, name, kind, joinedOn, ...which }: MemberInput & { readonly id: string; readonly version: number },
): Promise<Member> {
  const row = await getEditable(ctx, which)
  assertKind(kind)
  const phoneSealed = phone ? ctx.vault.seal(memberPlace(row.id), phone) : null
  return save(ctx, { ...row, name, kind, joinedOn, phoneSealed }, 'save')
}

/** Her last day as a member. Throws `not_found`, `forbidden`, `conflict`, `period_invalid`. */
export async function endMembership(
  ctx: Context,
  {
    lastDay,
    reason,
    ...which
  }: { readonly id: string; readonly lastDay: string; readonly reason: string; readonly version: number },
): Promise<Member> {
  const row = await getEditable(ctx, which)
  assert(lastDay >= row.joinedOn, 'period_invalid')
  return save(ctx, { ...row, leftOn: lastDay, leftReason: reason }, 'leave')
}
