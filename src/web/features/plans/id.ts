import { record } from './activity/indonesian.ts'
import { cascade } from './cascade/indonesian.ts'
import { form } from './form/indonesian.ts'
import { list } from './list/indonesian.ts'

export const id = {
  place: 'Rencana',
  plans: 'Program & Kegiatan',
  noAgency: 'Tanpa perangkat daerah',
  noPriority: 'Belum terkait prioritas',
  noProgramme: 'Tanpa program',
  status: {
    draft: 'Konsep',
    planned: 'Direncanakan',
    running: 'Berjalan',
    done: 'Selesai',
    asleep: 'Ditidurkan',
    withdrawn: 'Ditarik',
  },
  output: {
    pelatihan: 'Pelatihan',
    'bantuan barang': 'Bantuan barang',
    'bantuan uang': 'Bantuan uang',
    'perbaikan rumah': 'Perbaikan rumah',
    pendampingan: 'Pendampingan',
    sosialisasi: 'Sosialisasi',
    'pameran/pemasaran': 'Pameran/pemasaran',
    layanan: 'Layanan',
    'pembangunan prasarana': 'Pembangunan prasarana',
    'rapat/koordinasi': 'Rapat/koordinasi',
  },
  target: {
    female: 'Perempuan',
    male: 'Laki-laki',
    both: 'Perempuan dan laki-laki',
    age: 'Usia {{from}}–{{to}} tahun',
    ageFrom: 'Usia {{from}} tahun ke atas',
    ageTo: 'Usia sampai {{to}} tahun',
    decile: 'Desil {{from}}–{{to}}',
    pekka: 'Perempuan kepala keluarga',
    umkm: 'Usaha {{size}}',
    disability: 'Penyandang disabilitas: {{kinds}}',
    dwp: 'Anggota DWP: {{which}}',
    occupation: 'Pekerjaan: {{list}}',
    group: 'Kelompok: {{list}}',
    condition: 'Kondisi: {{list}}',
    size: { mikro: 'mikro', kecil: 'kecil', menengah: 'menengah', besar: 'besar' },
  },
  list,
  record,
  form,
  cascade,
} as const

declare module '../../lib/i18n.ts' {
  interface RoomStrings {
    plans: typeof id
  }
}
