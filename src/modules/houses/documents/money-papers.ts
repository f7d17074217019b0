import { longDate, type ReportTable, writeTableReport } from '#modules/letters/index.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { OfficeDocument } from '#platform/documents/document.ts'
import { SCHEMES } from '../givers/schemes.ts'
import type { Gift } from '../givers/stack.ts'
import { gapOf } from '../house.ts'
import { listGifts } from '../queries/givers.ts'
import { listItems } from '../queries/items.ts'
import type { ReadHouse } from '../read-house.ts'
import { factsOf, officeOf } from './paper.ts'
import { FORMS, GIVERS, rupiah, STATES, written } from './words.ts'

const KINDS = { material: 'Bahan', labour: 'Upah', other: 'Lain-lain' } as const

async function itemTable(ctx: Context, { id, money }: ReadHouse): Promise<ReportTable> {
  const items = await listItems(ctx, id)
  return {
    caption: '',
    columns: [
      { title: 'No.', width: 10, align: 'center' },
      { title: 'Uraian', width: 'rest' },
      { title: 'Jenis', width: 20 },
      { title: 'Volume', width: 25, align: 'right' },
      { title: 'Harga satuan (Rp)', width: 30, align: 'right' },
      { title: 'Jumlah (Rp)', width: 30, align: 'right' },
    ],
    rows: [
      ...items.map(({ name, kind, quantity, unit, unitPrice, amount }, at) => [
        ...[String(at + 1), name, KINDS[kind], `${written(quantity)} ${unit}`, written(unitPrice), written(amount)],
      ]),
      ['', 'Jumlah', '', '', '', written(money.cost)],
    ],
  }
}

const giverOf = ({ giverKind, giverName, scheme }: Gift) =>
  [GIVERS[giverKind], giverName, SCHEMES.find(({ code }) => code === scheme)?.label.id].filter(Boolean).join(', ')

const giftTable = (gifts: readonly Gift[]): ReportTable => ({
  caption: '',
  columns: [
    { title: 'Pemberi', width: 'rest' },
    { title: 'Bentuk', width: 35 },
    { title: 'Nilai (Rp)', width: 30, align: 'right' },
    { title: 'Keadaan', width: 35 },
    { title: 'Bukti atau dasar nilai', width: 40 },
  ],
  rows: gifts.map((gift) => [
    giverOf(gift),
    [FORMS[gift.form], gift.what].filter(Boolean).join(': '),
    written(gift.amount),
    gift.deliveredOn ? `${STATES.delivered} ${longDate(gift.deliveredOn)}` : STATES[gift.state],
    [gift.evidence, gift.basis].filter(Boolean).join('; '),
  ]),
})

const sums = ({ money }: ReadHouse) => [
  { label: 'Biaya', value: rupiah(money.cost) },
  { label: 'Diterima', value: rupiah(money.delivered) },
  { label: 'Dijanjikan', value: rupiah(money.promised) },
  { label: 'Belum ada pemberi', value: rupiah(gapOf(money)) },
]

/** Daftar rencana pembelian bahan (DRPB) and wages: the lines of the plan and who pays. */
export async function materialsPaper(ctx: Context, house: ReadHouse): Promise<OfficeDocument> {
  const datedOn = todayOf(ctx)
  const { letterhead, signer } = await officeOf(ctx, house.agency, datedOn)
  const gifts = (await listGifts(ctx, house.id)).filter(({ state }) => state !== 'cancelled')
  return writeTableReport({
    ...{ letterhead, title: 'Daftar rencana pembelian bahan dan upah (DRPB)', subtitle: house.code, datedOn },
    ...{ signers: [signer], orientation: 'landscape', facts: factsOf(house) },
    chapters: [
      { title: 'A. Bahan dan upah', paragraphs: [], points: [], tables: [await itemTable(ctx, house)] },
      { title: 'B. Sumber biaya', paragraphs: [], points: [], tables: gifts.length > 0 ? [giftTable(gifts)] : [] },
    ],
  })
}

/** Laporan penggunaan dana (LPD): what was given, what came, and what it was spent on. */
export async function fundsPaper(ctx: Context, house: ReadHouse): Promise<OfficeDocument> {
  const datedOn = todayOf(ctx)
  const { letterhead, signer } = await officeOf(ctx, house.agency, datedOn)
  return writeTableReport({
    ...{ letterhead, title: 'Laporan penggunaan dana', subtitle: house.code, datedOn, signers: [signer] },
    ...{ orientation: 'landscape', facts: [...factsOf(house), ...sums(house)] },
    chapters: [
      { title: 'A. Penerimaan', paragraphs: [], points: [], tables: [giftTable(await listGifts(ctx, house.id))] },
      { title: 'B. Penggunaan', paragraphs: [], points: [], tables: [await itemTable(ctx, house)] },
    ],
  })
}
