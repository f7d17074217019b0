import type { Context } from '#platform/context.ts'
import type { Batch } from '../batches/batch.ts'
import { getBatch } from '../batches/keep-batches.ts'
import { sexByNik } from '../born-by-nik.ts'
import { refreshFigures } from '../queries/planner-figures.ts'
import { insertRecords } from '../queries/sealed-records.ts'
import type { NewRecord } from '../record.ts'
import { canBeKk, canBeNik, sealIdentifiers, sourcePlaceOf } from './identifiers.ts'
import { phoneNumber } from './phone-number.ts'

function toRow(ctx: Context, { id: batchId, asOf }: Batch, record: NewRecord) {
  const { vault, region } = ctx
  const phone = record.phone && (phoneNumber(record.phone) ?? record.phone)
  return {
    region_id: region,
    id: record.id,
    batch_id: batchId,
    sheet: record.sheet,
    row_number: record.row,
    name: record.name,
    sex: record.sex,
    birth_date: record.birthDate,
    age: record.age,
    birth_place: record.birthPlace,
    address: record.address,
    rt: record.rt,
    rw: record.rw,
    village_code: record.villageCode,
    district_code: record.districtCode,
    relation: record.relation,
    family_key: record.familyKey,
    facts: record.facts,
    nik_hash: canBeNik(record.nik) ? vault.hash('nik', record.nik) : null,
    nik_sex: sexByNik(record, asOf),
    kk_hash: canBeKk(record.kk) ? vault.hash('kk', record.kk) : null,
    phone_hash: phone ? vault.hash('phone', phone) : null,
    identifiers: sealIdentifiers(ctx, record.id, { ...record, phone }),
    source: vault.seal(sourcePlaceOf(record.id), JSON.stringify(record.source)),
  }
}

/** Writes rows of a batch that is loading, numbers and cells sealed; some hundred to some thousand at once are best. */
export async function saveRecords(ctx: Context, batchId: string, records: readonly NewRecord[]): Promise<void> {
  if (records.length === 0) return
  const batch = await getBatch(ctx, batchId)
  await insertRecords(
    ctx,
    records.map((record) => toRow(ctx, batch, record)),
  )
  await refreshFigures(ctx)
}
