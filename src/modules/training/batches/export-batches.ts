import type { BatchState } from '#contract/training/shapes.ts'
import type { Context } from '#platform/context.ts'
import { everyRow, exportSheets, type OutCell } from '#platform/spreadsheet/index.ts'
import { can } from '../policy.ts'
import { type BatchFilter, pageBatches } from '../queries/batches.ts'
import { FIELDS } from '../seed-tables.ts'

const STATES: Readonly<Record<BatchState, string>> = {
  draft: 'Draf',
  open: 'Pendaftaran dibuka',
  running: 'Berjalan',
  finished: 'Selesai',
  cancelled: 'Batal',
}

const COLUMNS = [
  { header: 'Pelatihan', width: 36 },
  { header: 'Angkatan', width: 16 },
  { header: 'Penyelenggara', width: 20 },
  { header: 'Kejuruan', width: 26 },
  { header: 'JP', width: 8 },
  { header: 'Mulai', width: 12 },
  { header: 'Selesai', width: 12 },
  { header: 'Keadaan', width: 18 },
  { header: 'Kapasitas', width: 10 },
  { header: 'Menunggu putusan', width: 16 },
  { header: 'Diterima', width: 10 },
  { header: 'Lulus pelatihan', width: 14 },
  { header: 'Berhenti atau mundur', width: 18 },
  { header: 'Perempuan', width: 10 },
  { header: 'Penyandang disabilitas', width: 20 },
  { header: 'Tempat kerja dijanjikan', width: 20 },
  { header: 'Biaya (Rp)', width: 16 },
  { header: 'Sumber dana', width: 14 },
]

/** The batches the actor may read under some filters, as a workbook of counts; nobody's name is in it, and traits are counted only of people the actor may read. */
export async function exportBatches(ctx: Context, filter: Omit<BatchFilter, 'page' | 'pageSize'>): Promise<File> {
  const rows = await Array.fromAsync(everyRow((paging) => pageBatches(ctx, { ...filter, ...paging })))
  const fields = new Map(FIELDS.map(({ code, id }) => [code, id]))
  const lines = rows.map(({ course, counts, seats, ...batch }): OutCell[] => [
    course.title,
    batch.name,
    batch.agency.shortName,
    fields.get(course.field) ?? course.field,
    course.lessonHours,
    batch.startsOn,
    batch.endsOn,
    STATES[batch.state],
    batch.capacity,
    counts.registered,
    counts.admitted,
    counts.finished,
    counts.droppedOut + counts.withdrew,
    ...(can.readPeople(ctx.actor, batch) ? [counts.women, counts.withDisability] : ['', '']),
    seats.pledged,
    batch.cost ?? '',
    batch.fundSource,
  ])
  return exportSheets(
    ctx,
    'training.batches_export',
    { kind: 'region', id: ctx.region },
    { name: 'angkatan-pelatihan', sheets: [{ name: 'Angkatan', columns: COLUMNS, rows: lines }] },
  )
}
