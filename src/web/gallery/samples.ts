/** Invented rows, long names among them, for looking at components. */
export interface SampleActivity {
  id: string
  name: string
  agency: string
  state: 'draft' | 'progress' | 'overdue' | 'done'
  kind: 'duplicate' | 'complementary' | 'sequence_gap'
  score: number | null
  budget: number
  starts: string
}

const NAMES = [
  'Pelatihan pembuatan roti dan aneka olahan tepung bagi anggota Dharma Wanita Persatuan se-Kabupaten',
  'Bimtek pastry',
  'Fasilitasi pemasaran produk kelompok usaha perempuan kepala keluarga melalui galeri dan pasar daring',
  'Bantuan mesin jahit',
  'Pembinaan P2WKSS di Desa Sumbermanjingkulon Kecamatan Pagak',
]
const AGENCIES = [
  'Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana',
  'Disnaker',
  'DWP Sekretariat Daerah',
]
const STATES = ['draft', 'progress', 'overdue', 'done'] as const
const KINDS = ['duplicate', 'complementary', 'sequence_gap'] as const

const pick = <T>(from: readonly [T, ...T[]] | readonly T[], at: number): T => from[at % from.length] as T

/** One page of sample rows, as the server would give it. */
export function samplePage(page: number, pageSize: number, total = 231) {
  const rows = Array.from({ length: Math.min(pageSize, total - (page - 1) * pageSize) }, (_, row): SampleActivity => {
    const at = (page - 1) * pageSize + row
    return {
      id: String(at),
      name: pick(NAMES, at),
      agency: pick(AGENCIES, at),
      state: pick(STATES, at),
      kind: pick(KINDS, at),
      score: at % 5 === 3 ? null : (at % 10) / 10,
      budget: 1_500_000 * (at + 1) ** 2,
      starts: `2026-${String((at % 12) + 1).padStart(2, '0')}-10`,
    }
  })
  return { rows, total, page, pageSize }
}

export const AREAS = [
  'Kepanjen',
  'Jabung',
  'Sumbermanjing Wetan',
  'Tirtoyudo',
  'Poncokusumo',
  'Pakisaji',
  'Turen',
  'Dampit',
]
export const GROUPS = [
  'Perempuan kepala keluarga',
  'Penyandang disabilitas',
  'Anggota DWP',
  'Pelaku usaha mikro',
  'Lansia',
]
