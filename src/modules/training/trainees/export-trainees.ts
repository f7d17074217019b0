import type { Disability, TraineeState } from '#contract/training/shapes.ts'
import { nameAreas } from '#modules/places/index.ts'
import type { Context } from '#platform/context.ts'
import { everyRow, exportSheets, type OutCell } from '#platform/spreadsheet/index.ts'
import type { TraineeFilter } from '../queries/trainees.ts'
import { NEEDS } from '../seed-tables.ts'
import { listTrainees } from './read-trainees.ts'

const STATES: Readonly<Record<TraineeState, string>> = {
  registered: 'Menunggu putusan',
  admitted: 'Diterima',
  refused: 'Ditolak',
  withdrew: 'Mundur',
  dropped_out: 'Berhenti',
  finished: 'Lulusan',
}

const DISABILITIES: Readonly<Record<Disability, string>> = {
  physical: 'Fisik',
  intellectual: 'Intelektual',
  mental: 'Mental',
  sensory: 'Sensorik',
  multiple: 'Ganda',
}

const COLUMNS = [
  { header: 'No', width: 6 },
  { header: 'Nama', width: 32 },
  { header: 'JK', width: 5 },
  { header: 'Umur', width: 7 },
  { header: 'NIK', width: 20 },
  { header: 'Telepon', width: 18 },
  { header: 'Desa/kelurahan', width: 20 },
  { header: 'Kecamatan', width: 20 },
  { header: 'Pendidikan', width: 14 },
  { header: 'Disabilitas', width: 16 },
  { header: 'Kebutuhan', width: 40 },
  { header: 'Keadaan', width: 18 },
  { header: 'Alasan', width: 30 },
  { header: 'Hadir (%)', width: 10 },
  { header: 'Nilai', width: 8 },
  { header: 'Kompeten', width: 10 },
  { header: 'Nomor sertifikat', width: 26 },
  { header: 'Berlaku sampai', width: 14 },
]

const yesNo = (value: boolean | null) => (value === null ? '' : value ? 'Ya' : 'Belum')

/** Who takes part in a batch under some filters, as a workbook with NIK and phone masked. Throws `not_found`, `forbidden`. */
export async function exportTrainees(ctx: Context, filter: Omit<TraineeFilter, 'page' | 'pageSize'>): Promise<File> {
  const rows = await Array.fromAsync(everyRow((paging) => listTrainees(ctx, { ...filter, ...paging })))
  const placeOf = await nameAreas(
    ctx,
    rows.flatMap(({ trainee: { villageCode, districtCode } }) => [villageCode, districtCode]),
  )
  const needs = new Map(NEEDS.map(({ code, id }) => [code, id]))
  const lines = rows.map(({ trainee, nik, phone, needsNote, age, sharePercent }, index): OutCell[] => [
    index + 1,
    trainee.name,
    trainee.sex,
    age ?? '',
    nik,
    phone,
    placeOf(trainee.villageCode)?.name ?? '',
    placeOf(trainee.districtCode)?.name ?? '',
    trainee.education,
    trainee.disabilities.map((kind) => DISABILITIES[kind]).join(', '),
    [...trainee.needs.map((need) => needs.get(need) ?? need), needsNote].filter(Boolean).join('; '),
    STATES[trainee.state],
    trainee.stateReason,
    sharePercent ?? '',
    trainee.score ?? '',
    yesNo(trainee.isCompetent),
    trainee.certificateNumber,
    trainee.certificateUntil ?? '',
  ])
  const subject = { kind: 'course_batch', id: filter.batchId }
  return exportSheets(ctx, 'training.trainees_export', subject, {
    name: 'peserta-pelatihan',
    sheets: [{ name: 'Peserta', columns: COLUMNS, rows: lines }],
  })
}
