import type { LetterheadInput } from '#contract/letters/shapes.ts'
import { type Agency, getAgency } from '#modules/organisations/index.ts'
import type { Context } from '#platform/context.ts'
import { knownPicture } from '#platform/documents/picture.ts'
import { assert } from '#platform/errors.ts'
import type { Letterhead } from '../forms/form.ts'
import { findLetterhead, readRegionName } from '../queries/settings.ts'

/** Bodies that are no part of the government write under their own name alone. */
const OWN_NAME: ReadonlySet<Agency['kind']> = new Set(['dwp', 'lembaga'])

/** `Dinas Sosial Kabupaten Malang` is `Dinas Sosial` below a line that names the region. */
const ownName = (name: string, region: string): string =>
  name.toLowerCase().endsWith(` ${region.toLowerCase()}`) ? name.slice(0, -region.length).trim() : name

const proposed = (agency: Agency, region: string): LetterheadInput => ({
  authority: OWN_NAME.has(agency.kind) ? '' : `PEMERINTAH ${region.toUpperCase()}`,
  agency: (OWN_NAME.has(agency.kind) ? agency.name : ownName(agency.name, region)).toUpperCase(),
  address: '',
  postalCode: '',
  phone: '',
  website: '',
  email: '',
  city: region.replace(/^(Kabupaten|Kota|Provinsi)\s+/i, ''),
  paper: 'F4',
  typeface: 'times',
})

/** What stands in the settings of an agency, or is proposed where nothing was entered. Errors: not_found (agency). */
export async function readLetterhead(ctx: Context, agencyId: string) {
  const agency = await getAgency(ctx, agencyId)
  const entered = await findLetterhead(ctx, agencyId)
  if (!entered) return { input: proposed(agency, await readRegionName(ctx)), emblem: null }
  const { emblem, ...input } = entered
  return { input, emblem }
}

/**
 * The head of an agency's letters, for writing them: no secret, since it stands on every letter sent. An agency without one writes under its own name
 * and the region's. Errors: not_found (agency).
 */
export async function getLetterhead(ctx: Context, agencyId: string): Promise<Letterhead> {
  const { input, emblem } = await readLetterhead(ctx, agencyId)
  return { ...input, emblem: emblem ? (knownPicture(emblem) ?? null) : null }
}

/** The emblem of an agency's letters as a file. Errors: not_found when it has none. */
export async function readEmblem(ctx: Context, agencyId: string): Promise<File> {
  const { emblem } = await getLetterhead(ctx, agencyId)
  assert(emblem, 'not_found')
  const type = emblem.type === 'png' ? 'image/png' : 'image/jpeg'
  return new File([Uint8Array.from(emblem.bytes)], `lambang.${emblem.type}`, { type })
}
