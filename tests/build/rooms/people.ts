import {
  applyClusters,
  completeBatch,
  createBatch,
  type NewRecord,
  refreshHouseholds,
  saveRecords,
} from '#modules/people/index.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/ids.ts'
import { buildAgency } from '../organisations.ts'

let made = 0

/** A row of a list; every row is another invented person unless given. */
export function newRecord(given: Partial<NewRecord> = {}): NewRecord {
  made++
  return {
    id: newId(),
    sheet: '',
    row: made,
    name: `WARGA ${made}`,
    nik: null,
    kk: null,
    phone: null,
    sex: 'P',
    birthDate: '1985-03-14',
    age: null,
    birthPlace: 'MALANG',
    address: 'Jl. Melati 3',
    rt: '1',
    rw: '2',
    villageCode: null,
    districtCode: null,
    relation: '',
    familyKey: null,
    facts: {},
    source: { A: String(made) },
    ...given,
  }
}

/** A complete batch of an agency's list with some rows; the agency is a new one unless given. */
export async function buildBatch(
  ctx: Context,
  rows: readonly Partial<NewRecord>[],
  given: { agencyId?: string; asOf?: string; title?: string; fileName?: string } = {},
): Promise<{ batchId: string; agencyId: string; ids: string[] }> {
  const agencyId = given.agencyId ?? (await buildAgency(ctx)).id
  const batchId = newId()
  await createBatch(ctx, {
    id: batchId,
    seriesId: newId(),
    agencyId,
    title: given.title ?? 'Daftar peserta',
    fileName: given.fileName ?? 'peserta.csv',
    period: '2025',
    asOf: given.asOf ?? '2025-06-30',
  })
  const records = rows.map((row, at) => newRecord({ row: at + 2, ...row }))
  await saveRecords(ctx, batchId, records)
  await completeBatch(ctx, batchId)
  return { batchId, agencyId, ids: records.map(({ id }) => id) }
}

/** Applies clusters as a run would, households included; gives the run's id. */
export async function buildPersons(
  ctx: Context,
  clusters: readonly (readonly string[])[],
  runId = newId(),
): Promise<string> {
  await applyClusters(ctx, {
    runId,
    clusters: clusters.map((recordIds) => ({
      recordIds,
      links: recordIds.slice(1).map((recordId) => ({
        recordId,
        score: 0.99,
        evidence: { with: recordIds[0], levels: [{ comparison: 'name', level: 'exact', weight: 8 }] },
      })),
    })),
  })
  for (let after: string | null = null; ; ) {
    const page: { after: string | null } = await refreshHouseholds(ctx, { after, limit: 500 })
    after = page.after
    if (after === null) return runId
  }
}
