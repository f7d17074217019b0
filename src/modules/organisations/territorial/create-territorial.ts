import { kindOf, listPlaceNames } from '#modules/places/index.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import type { Agency } from '../agency.ts'
import { agencyFinder } from '../agency-names.ts'
import { listAgencies } from '../agency-queries.ts'
import { createAgency } from '../create-agency.ts'
import { can } from '../policy.ts'
import { createPosition } from '../positions/create-position.ts'
import { listHeadPosts } from '../positions/position-queries.ts'

export interface TerritorialReport {
  /** Kecamatan and kelurahan of the region by its list of areas; a desa is no agency of the region. */
  readonly kecamatan: { readonly all: number; readonly created: number }
  readonly kelurahan: { readonly all: number; readonly created: number }
  readonly postsCreated: number
}

// Camat: administrator, III.a; lurah: pengawas, IV.a (PP 18/2016 Art. 99; PP 11/2017).
const RANKS = { kecamatan: 'III.a', kelurahan: 'IV.a' } as const
const HEADS = { kecamatan: 'Camat', kelurahan: 'Lurah' } as const
// Long before any list, so that earlier days find them too.
const ALWAYS = '2000-01-01'

/**
 * Makes the kecamatan and kelurahan of the region as agencies with their head posts (*Camat …*, *Lurah …*), from the list of areas. What is there
 * already stays as it is, so it may be repeated. Errors: forbidden.
 */
export async function createTerritorial(ctx: Context): Promise<TerritorialReport> {
  assert(can.manageAgencies(ctx.actor), 'forbidden')
  const areas = await listPlaceNames(ctx, ctx.region)
  const present = (await listAgencies(ctx)).filter(({ validUntil }) => validUntil === null)
  const withHead = new Set(await listHeadPosts(ctx))
  const byArea = new Map(present.flatMap((agency) => (agency.areaCode ? [[agency.areaCode, agency] as const] : [])))
  const find = agencyFinder(present)

  const villages = areas.filter(({ code }) => kindOf(code) === 'kelurahan')
  const all = areas.filter(({ code }) => kindOf(code) === 'kecamatan')
  const isTwice = (name: string) => villages.filter((other) => other.name === name).length > 1
  const made = { kecamatan: 0, kelurahan: 0, posts: 0 }
  const districts = new Map<string, Agency>()
  const ensure = async (kind: 'kecamatan' | 'kelurahan', area: { code: string; name: string }): Promise<Agency> => {
    const within = districts.get(area.code.slice(0, -'.0000'.length))
    const place = kind === 'kelurahan' ? within : undefined
    const title = `${kind === 'kecamatan' ? 'Kecamatan' : 'Kelurahan'} ${area.name}`
    const known = byArea.get(area.code) ?? ofKind(find(title).agency, kind, place?.id ?? null)
    const agency =
      known ??
      (await createAgency(ctx, {
        ...nameOf(kind, area.name, place && isTwice(area.name) ? ` (${place.shortName})` : ''),
        kind,
        parentId: place?.id ?? null,
        areaCode: area.code,
      }))
    if (!known) made[kind]++
    if (!withHead.has(agency.id)) {
      const post = { title: `${HEADS[kind]} ${area.name}`, rank: RANKS[kind], isHead: true, validFrom: ALWAYS }
      await createPosition(ctx, { agencyId: agency.id, ...post })
      made.posts++
    }
    return agency
  }
  for (const area of all) districts.set(area.code, await ensure('kecamatan', area))
  for (const area of villages) await ensure('kelurahan', area)

  if (made.kecamatan + made.kelurahan + made.posts > 0)
    await record(ctx, 'agency.territorial', { kind: 'region', id: ctx.region }, made)
  return {
    kecamatan: { all: all.length, created: made.kecamatan },
    kelurahan: { all: villages.length, created: made.kelurahan },
    postsCreated: made.posts,
  }
}

const nameOf = (kind: 'kecamatan' | 'kelurahan', name: string, more: string) =>
  kind === 'kecamatan'
    ? { shortName: `Kec. ${name}`, name: `Kecamatan ${name}` }
    : { shortName: `Kel. ${name}${more}`, name: `Kelurahan ${name}${more}` }

/** An agency found by its name is the one meant only if it is of that kind and belongs to no other kecamatan. */
const ofKind = (agency: Agency | undefined, kind: Agency['kind'], parentId: string | null): Agency | undefined =>
  agency?.kind === kind && agency.areaCode === null && (agency.parentId === null || agency.parentId === parentId)
    ? agency
    : undefined
