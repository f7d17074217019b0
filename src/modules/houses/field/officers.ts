import { coordinates } from '#modules/accounts/index.ts'
import { nameAgencies } from '#modules/organisations/index.ts'
import { isWithin, listByCodes, nameAreas } from '#modules/places/index.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert, mapConstraints } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { isGenuine, type LinkToken, signLink } from '#platform/vault/links.ts'
import { can, type Officer } from './officer.ts'
import { countTold, findOfficer, insertOfficer, pageOfficers, updateOfficer } from './queries/officers.ts'

/** An officer with the address of the page, the names of the areas, and how much was told. */
export type LinkedOfficer = Omit<Officer, 'areas'> & {
  readonly areas: readonly { readonly code: string; readonly name: string }[]
  readonly path: string | null
  readonly photos: number
  readonly answers: number
}

async function linked(ctx: Context, officers: readonly Officer[]): Promise<LinkedOfficer[]> {
  const { vault, region } = ctx
  const areaOf = await nameAreas(
    ctx,
    officers.flatMap((officer) => officer.areas),
  )
  const { photos, answers } = await countTold(
    ctx,
    officers.map(({ id }) => id),
  )
  return officers.map((officer) => ({
    ...officer,
    areas: officer.areas.map((code) => ({ code, name: areaOf(code).fullName })),
    photos: photos.get(officer.id) ?? 0,
    answers: answers.get(officer.id) ?? 0,
    path: officer.revokedAt
      ? null
      : `/petugas/${signLink(vault, 'officer', { region, id: officer.id, turn: officer.linkTurn })}`,
  }))
}

async function linkedOne(ctx: Context, id: string): Promise<LinkedOfficer> {
  const officer = await findOfficer(ctx, id)
  const [one] = officer ? await linked(ctx, [officer]) : []
  assert(one, 'not_found')
  return one
}

/** One page of the officers that the actor may send out: of the own agency, or of all. Throws `forbidden`. */
export async function listOfficersOf(
  ctx: Context,
  paging: { readonly page: number; readonly pageSize: number },
): Promise<{ rows: LinkedOfficer[]; total: number }> {
  assert(can.sendAny(ctx.actor), 'forbidden')
  const { rows, total } = await pageOfficers(ctx, coordinates(ctx.actor) ? null : ctx.actor.agencyId, paging)
  return { rows: await linked(ctx, rows), total }
}

async function getSendable(ctx: Context, id: string): Promise<Officer> {
  const officer = await findOfficer(ctx, id)
  assert(officer && can.send(ctx.actor, officer.agencyId), 'not_found')
  return officer
}

/** Villages and districts of this region that hold today. */
async function assertAreas(ctx: Context, codes: readonly string[]) {
  const found = await listByCodes(ctx, codes)
  const known = new Set(found.filter(({ validUntil }) => validUntil === null).map(({ code }) => code))
  const isOurs = (code: string) => code !== ctx.region && isWithin(code, ctx.region)
  assert(
    codes.every((code) => isOurs(code) && known.has(code)),
    'unknown_reference',
    { what: 'area' },
  )
}

const NAMES = { house_officers__name: ['duplicate', { what: 'officer' }] } as const

/**
 * Somebody who goes to the houses of an agency in some villages or districts. Throws `forbidden`, `agency_missing`, `unknown_reference`, `duplicate`.
 */
export async function registerOfficer(
  ctx: Context,
  {
    name,
    areas,
    agencyId,
  }: { readonly name: string; readonly areas: readonly string[]; readonly agencyId?: string | undefined },
): Promise<LinkedOfficer> {
  assert(can.sendAny(ctx.actor), 'forbidden')
  const of = agencyId ?? ctx.actor.agencyId
  assert(of, 'agency_missing')
  assert(can.send(ctx.actor, of), 'forbidden')
  assert((await nameAgencies(ctx, [of])).has(of), 'unknown_reference', { what: 'agency' })
  await assertAreas(ctx, areas)
  const id = newId()
  await mapConstraints(NAMES, () => insertOfficer(ctx, { id, agencyId: of, name, areas: [...new Set(areas)] }))
  await record(ctx, 'house.officer.register', { kind: 'house_officer', id }, { agencyId: of })
  return linkedOne(ctx, id)
}

/** Another name or other villages. Throws `not_found`, `unknown_reference`, `duplicate`. */
export async function changeOfficer(
  ctx: Context,
  { id, name, areas }: { readonly id: string; readonly name: string; readonly areas: readonly string[] },
): Promise<LinkedOfficer> {
  await getSendable(ctx, id)
  await assertAreas(ctx, areas)
  await mapConstraints(NAMES, () => updateOfficer(ctx, id, { name, areas: [...new Set(areas)] }))
  await record(ctx, 'house.officer.change', { kind: 'house_officer', id })
  return linkedOne(ctx, id)
}

/** A new link, under which what was not sent yet goes on; the old one opens nothing. Also brings back one that was withdrawn. */
export async function renewOfficer(ctx: Context, id: string): Promise<LinkedOfficer> {
  const { linkTurn } = await getSendable(ctx, id)
  await updateOfficer(ctx, id, { linkTurn: linkTurn + 1, revokedAt: null })
  await record(ctx, 'house.officer.renew', { kind: 'house_officer', id })
  return linkedOne(ctx, id)
}

/** The link opens nothing any more; what was told by it stays. */
export async function revokeOfficer(ctx: Context, id: string): Promise<LinkedOfficer> {
  await getSendable(ctx, id)
  await updateOfficer(ctx, id, { revokedAt: ctx.clock.now() })
  await record(ctx, 'house.officer.revoke', { kind: 'house_officer', id })
  return linkedOne(ctx, id)
}

/** How what an officer told comes in: by the officer's own link, or out of the file of a phone that the office takes in. */
export type Bringer = LinkToken | { readonly officerId: string }

export const isOffice = (by: Bringer): by is { readonly officerId: string } => 'officerId' in by

/** The officer who told it. Throws `link_invalid`, `officer_revoked`; for the office `not_found` where it does not send this officer out. */
export const officerBy = (ctx: Context, by: Bringer): Promise<Officer> =>
  isOffice(by) ? getSendable(ctx, by.officerId) : officerOfLink(ctx, by)

/** The officer of a link. Throws `link_invalid` for what we did not sign or have replaced, `officer_revoked`. */
export async function officerOfLink(ctx: Context, link: LinkToken): Promise<Officer> {
  assert(isGenuine(ctx.vault, 'officer', link), 'link_invalid')
  const officer = await findOfficer(ctx, link.id)
  assert(officer && officer.linkTurn === link.turn, 'link_invalid')
  assert(officer.revokedAt === null, 'officer_revoked')
  return officer
}
