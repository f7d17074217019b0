import { z } from 'zod'
import { AreaCode, Id } from '../shapes.ts'

/** The ten kinds an agency can tick; source: column `jenis_keluaran` of the plans file. */
export const OUTPUT_KINDS = [
  'pelatihan',
  'bantuan barang',
  'bantuan uang',
  'perbaikan rumah',
  'pendampingan',
  'sosialisasi',
  'pameran/pemasaran',
  'layanan',
  'pembangunan prasarana',
  'rapat/koordinasi',
] as const
export const OutputKind = z.enum(OUTPUT_KINDS)
export type OutputKind = z.infer<typeof OutputKind>

export const ACTIVITY_STATUSES = ['draft', 'planned', 'running', 'done', 'asleep', 'withdrawn'] as const
export const ActivityStatus = z.enum(ACTIVITY_STATUSES)
export type ActivityStatus = z.infer<typeof ActivityStatus>

const Word = z.string().trim().min(1).max(60)
const Words = z.array(Word).min(1).max(20)
const Age = z.number().int().min(0).max(120)
const Decile = z.number().int().min(1).max(10)

/** Only what restricts the group: an absent key does not restrict it. The keys are those of the plans file. */
export const TargetGroup = z.object({
  satuan: Word.optional(),
  jk: z.enum(['P', 'L', 'LP']).optional(),
  usia_min: Age.optional(),
  usia_max: Age.optional(),
  desil: z.tuple([Decile, Decile]).optional(),
  pekka: z.literal(true).optional(),
  umkm: z.enum(['mikro', 'kecil', 'menengah', 'besar']).optional(),
  disabilitas: Words.optional(),
  anggota_dwp: z.string().trim().min(1).max(120).optional(),
  pekerjaan: Words.optional(),
  kelompok: Words.optional(),
  kondisi: Words.optional(),
})
export type TargetGroup = z.infer<typeof TargetGroup>

export const AgencyName = z.object({ id: Id, shortName: z.string(), name: z.string() })
export type AgencyName = z.infer<typeof AgencyName>

export const AreaName = z.object({ code: AreaCode, name: z.string() })

export const Year = z.coerce.number().int().min(2000).max(2100)
