/** Reads a folder of labelled plans (format: `shared/data/plans/README.md`) into the engine's own types. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { getDistricts, getVillages } from 'idn-area-data'
import type { OutputKind } from '#contract/plans/shapes.ts'
import type { Mandate, Need, PlaceName, PlannedActivity, StructuredTarget } from '#modules/overlaps/engine/index.ts'

type Row = Record<string, string>
const rowsOf = (path: string): Row[] =>
  existsSync(path) ? (parse(readFileSync(path, 'utf8'), { columns: true, bom: true }) as Row[]) : []
const list = (cell: string | undefined): string[] =>
  (cell ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
const orNull = (cell: string | undefined): string | null =>
  cell === undefined || cell.trim() === '' ? null : cell.trim()
const numberOrNull = (cell: string | undefined): number | null => (orNull(cell) === null ? null : Number(cell))
const targetOf = (cell: string | undefined): StructuredTarget | null =>
  orNull(cell) === null ? null : (JSON.parse(cell ?? '') as StructuredTarget)

export type LabelledPlans = {
  regionCode: string
  activities: PlannedActivity[]
  needs: Need[]
  mandates: Mandate[]
  truth: {
    pairs: { a: string; b: string; label: string; why: string }[]
    traps: { a: string; b: string }[]
    needs: { id: string; status: string }[]
    uncovered: string[]
    wrongAgency: string[]
  }
}

export async function loadPlansFolder(folder: string): Promise<LabelledPlans> {
  const activities = rowsOf(join(folder, 'plans.csv')).map(activityOf)
  const needs = rowsOf(join(folder, 'needs.csv')).map(needOf)
  const mandates = rowsOf(join(folder, 'mandates.csv')).map(mandateOf)
  const gaps = rowsOf(join(folder, 'gaps.csv'))
  return {
    regionCode: regionOf(activities),
    activities,
    needs,
    mandates,
    truth: {
      pairs: rowsOf(join(folder, 'pairs.csv')).map((row) => ({
        a: row.id_a ?? '',
        b: row.id_b ?? '',
        label: row.label ?? '',
        why: row.why ?? '',
      })),
      traps: rowsOf(join(folder, 'hard_negatives.csv')).map((row) => ({ a: row.id_a ?? '', b: row.id_b ?? '' })),
      needs: gaps.map((row) => ({ id: row.need_id ?? '', status: row.status ?? '' })),
      uncovered: gaps.filter((row) => row.status === 'uncovered').map((row) => row.need_id ?? ''),
      wrongAgency: rowsOf(join(folder, 'wrong_agency.csv')).map((row) => row.id ?? ''),
    },
  }
}

/** The regency that most of the codes lie in. */
function regionOf(activities: readonly PlannedActivity[]): string {
  const counts = new Map<string, number>()
  for (const { placeCodes } of activities) {
    for (const code of placeCodes) {
      const regency = code.split('.').slice(0, 2).join('.')
      counts.set(regency, (counts.get(regency) ?? 0) + 1)
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ''
}

const activityOf = (row: Row): PlannedActivity => ({
  id: row.id ?? '',
  agencyId: row.instansi_singkat ?? '',
  agencyShort: row.instansi_singkat ?? '',
  agencyName: row.instansi ?? '',
  code: orNull(row.kode_sub_kegiatan),
  title: row.nama_kegiatan ?? '',
  purpose: row.uraian ?? '',
  outputKind: orNull(row.jenis_keluaran) as OutputKind | null,
  skillField: row.bidang_keterampilan ?? '',
  targetText: row.sasaran ?? '',
  target: targetOf(row.sasaran_terstruktur),
  placeText: row.wilayah ?? '',
  placeCodes: list(row.wilayah_kode),
  startsOn: orNull(row.mulai),
  endsOn: orNull(row.selesai),
  people: numberOrNull(row.jumlah_sasaran),
  unit: '',
  budget: numberOrNull(row.pagu),
  funding: row.sumber_dana ?? '',
  partner: row.mitra ?? '',
})

const needOf = (row: Row): Need => ({
  id: row.id ?? '',
  priority: row.prioritas ?? '',
  need: row.kebutuhan ?? '',
  placeText: row.wilayah ?? '',
  placeCodes: list(row.wilayah_kode),
  targetText: row.sasaran ?? '',
  target: targetOf(row.sasaran_terstruktur),
  expectedOutput: orNull(row.keluaran_diharapkan) as OutputKind | null,
})

const mandateOf = (row: Row): Mandate => ({
  agencyShort: row.instansi_singkat ?? '',
  agencyName: row.instansi ?? '',
  affairs: list(row.bidang_urusan),
  affairNames: list(row.nama_bidang),
  legalText: row.dasar_hukum ?? '',
})

/** Districts and villages of a regency, from the npm package `idn-area-data`. */
export async function placesOf(regionCode: string): Promise<PlaceName[]> {
  const districts = (await getDistricts()).filter((district) => district.regency_code === regionCode)
  const villages = (await getVillages()).filter((village) => village.code.startsWith(`${regionCode}.`))
  return [
    ...districts.map(({ code, name }) => ({ code, name, level: 'district' as const })),
    ...villages.map(({ code, name }) => ({ code, name, level: 'village' as const })),
  ]
}

export function precisionRecall(
  claimed: readonly string[],
  truth: readonly string[],
): { precision: number; recall: number; f1: number } {
  const right = claimed.filter((id) => truth.includes(id)).length
  const precision = claimed.length === 0 ? 0 : right / claimed.length
  const recall = truth.length === 0 ? 0 : right / truth.length
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}
