import { coordinates } from '#modules/accounts/index.ts'
import { longDate, writeTableReport } from '#modules/letters/index.ts'
import { nameAgencies } from '#modules/organisations/index.ts'
import { record } from '#platform/audit.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { OfficeDocument } from '#platform/documents/document.ts'
import { assert } from '#platform/errors.ts'
import { can } from '../policy.ts'
import { findDecree, listHousesOf, pageDecrees } from '../queries/decisions.ts'
import { type ReadHouse, readHouses } from '../read-house.ts'
import { readJudgements } from '../survey/read-judgement.ts'
import { officeOf } from './paper.ts'
import { LAND } from './words.ts'

async function listPaper(
  ctx: Context,
  houses: readonly ReadHouse[],
  { title, subtitle, datedOn }: { title: string; subtitle: string; datedOn: string },
): Promise<OfficeDocument> {
  const [first] = houses
  assert(first, 'not_found')
  const { letterhead, signer } = await officeOf(ctx, first.agency, datedOn)
  const judged = await readJudgements(
    ctx,
    houses.map(({ id }) => id),
    'before',
  )
  return writeTableReport({
    ...{ letterhead, title, subtitle, datedOn, signers: [signer], orientation: 'landscape' },
    facts: [{ label: 'Jumlah', value: `${houses.length} rumah` }],
    chapters: [
      {
        ...{ title: '', paragraphs: [], points: [] },
        tables: [
          {
            caption: '',
            columns: [
              { title: 'No.', width: 10, align: 'center' },
              { title: 'Kode', width: 34 },
              { title: 'Nama', width: 45 },
              { title: 'NIK', width: 36 },
              { title: 'Alamat', width: 'rest' },
              { title: 'Bukti tanah', width: 34 },
              { title: 'Nilai', width: 14, align: 'right' },
            ],
            rows: houses.map((house, at) => [
              ...[String(at + 1), house.code, house.owner.name, house.private?.nik ?? '-'],
              `${house.address} RT ${house.rt || '-'} RW ${house.rw || '-'}, ${house.village.name}, ${house.district.name}`.trim(),
              LAND[house.landTitle],
              String(judged.get(house.id)?.score.score ?? '-'),
            ]),
          },
        ],
      },
    ],
  })
}

/** Daftar calon by name and address, numbers masked, for a decree to come. Throws `not_found`, `forbidden`, `houses_of_several_agencies`. */
export async function candidatesPaper(ctx: Context, houseIds: readonly string[]): Promise<OfficeDocument> {
  const houses = await readKept(ctx, [...new Set(houseIds)])
  assert(new Set(houses.map(({ agencyId }) => agencyId)).size === 1, 'houses_of_several_agencies')
  await record(ctx, 'house.paper_list', { kind: 'agency', id: houses[0]?.agencyId ?? '' }, { houses: houses.length })
  const title = 'Daftar calon penerima perbaikan rumah'
  return listPaper(ctx, houses, { title, subtitle: `Tahun ${houses[0]?.year ?? ''}`, datedOn: todayOf(ctx) })
}

/** Lampiran of a decree: the houses it chose, those given up since left in. Throws `not_found` for who keeps none of them. */
export async function decisionPaper(ctx: Context, id: string): Promise<OfficeDocument> {
  const decree = await findDecree(ctx, id)
  assert(decree && can.workFor(ctx.actor, decree.agencyId), 'not_found')
  const houses = await readKept(ctx, await listHousesOf(ctx, id))
  await record(ctx, 'house.paper_list', { kind: 'house_decision', id }, { houses: houses.length })
  const { number, decidedOn } = decree
  const subtitle = `Lampiran nomor ${number} tanggal ${longDate(decidedOn)}`
  return listPaper(ctx, houses, { title: 'Daftar penerima perbaikan rumah', subtitle, datedOn: decidedOn })
}

async function readKept(ctx: Context, ids: readonly string[]): Promise<ReadHouse[]> {
  const houses = await readHouses(ctx, ids)
  assert(
    houses.every((house) => can.readPrivate(ctx.actor, house)),
    'forbidden',
  )
  return houses
}

/** One page of the decrees that the actor may see, the latest first: an agency its own, the coordinators all. */
export async function listDecisions(ctx: Context, paging: { readonly page: number; readonly pageSize: number }) {
  const { actor } = ctx
  if (!can.enter(actor)) return { rows: [], total: 0 }
  const { rows, total } = await pageDecrees(ctx, coordinates(actor) ? null : actor.agencyId, paging)
  const names = await nameAgencies(
    ctx,
    rows.map(({ agencyId }) => agencyId),
  )
  const named = rows.map(({ agencyId, ...decree }) => ({ ...decree, agency: names.get(agencyId)?.shortName ?? '' }))
  return { rows: named, total }
}
