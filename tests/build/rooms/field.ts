import sharp from 'sharp'
import type { HouseInput } from '#contract/houses/house.ts'
import { createHouse, type House, registerOfficer } from '#modules/houses/index.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { newId, sha256 } from '#platform/ids.ts'
import { type LinkToken, readLink } from '#platform/vault/links.ts'
import { actAs } from '../database.ts'

/** Kepanjen: a district of Kabupaten Malang with two of its villages. */
export const DISTRICT = '35.07.13'
export const VILLAGE = '35.07.13.1009'
export const NEXT_VILLAGE = '35.07.13.2018'
/** Where houses of tests stand unless said otherwise. */
export const SPOT = { latitude: -8.1303, longitude: 112.5725 }

let made = 0

/** A proposed house of an agency, in a village of Kepanjen, with its place on the map. */
export function buildVillageHouse(
  place: Database | Context,
  { agencyId, ...given }: { readonly agencyId: string } & Partial<HouseInput>,
): Promise<House> {
  made++
  const input: HouseInput = {
    year: 2026,
    activityId: null,
    owner: { name: `Pemilik ke-${made}`, sex: null, birthDate: null, disabled: null, nik: '', kk: '', phone: '' },
    residents: null,
    address: `Dusun ${made}`,
    rt: '1',
    rw: '2',
    villageCode: VILLAGE,
    position: { ...SPOT, accuracyM: 10, from: 'map' },
    landTitle: 'unknown',
    landNote: '',
    proposedBy: '',
    proposedOn: '2026-02-01',
    ...given,
  }
  const build = (ctx: Context) => createHouse(ctx, { ...input, agencyId, despite: 'rumah lain, uji' })
  return 'tx' in place ? build(place) : actAs(place, {}, build)
}

export interface FieldOfficer {
  readonly id: string
  readonly token: string
  readonly link: LinkToken
}

/** An officer of an agency with the link that opens the page; by default for the whole of Kepanjen. */
export async function buildOfficer(
  place: Database | Context,
  {
    agencyId,
    areas = [DISTRICT],
    name,
  }: { readonly agencyId: string; readonly areas?: readonly string[]; readonly name?: string },
): Promise<FieldOfficer> {
  made++
  const build = (ctx: Context) => registerOfficer(ctx, { agencyId, areas, name: name ?? `Petugas ${made}` })
  const { id, path } = await ('tx' in place ? build(place) : actAs(place, {}, build))
  const token = path?.split('/').at(-1) ?? ''
  const link = readLink(token)
  if (!link) throw new Error('an officer without a link')
  return { id, token, link }
}

/** A small JPEG that no other has the bytes of. */
export const photograph = (seed: number, size: { width?: number; height?: number } = {}): Promise<Buffer> =>
  sharp({
    create: {
      width: size.width ?? 144,
      height: size.height ?? 108,
      channels: 3,
      background: { r: seed % 256, g: (seed >> 8) % 256, b: (seed * 37) % 256 },
    },
  })
    .jpeg({ quality: 60 })
    .withExif({ IFD0: { ImageDescription: `foto ${seed}` } })
    .toBuffer()

/** What a device sends with a photograph taken at the house; `bytes` its file. */
export function photoForm(
  token: string,
  houseId: string,
  bytes: Uint8Array,
  given: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  return {
    token,
    id: newId(),
    houseId,
    stage: 0,
    angle: 'front',
    deviceAt: '2026-02-10T01:00:00.000Z',
    run: newId(),
    offsetMs: 0,
    latitude: SPOT.latitude,
    longitude: SPOT.longitude,
    accuracyM: 8,
    sha256: sha256(bytes),
    file: new File([Uint8Array.from(bytes)], 'foto.jpg', { type: 'image/jpeg' }),
    ...given,
  }
}
