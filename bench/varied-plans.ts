import type { TargetGroup } from '#contract/plans/shapes.ts'
import { type ActivityFields, EMPTY_ACTIVITY, NO_SPLIT_IN_FILE } from '#modules/plans/index.ts'

/** mulberry32: small, seeded, good enough to spread rows. */
export function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const TRADES = [
  'roti dan kue',
  'menjahit',
  'bordir',
  'batik tulis',
  'tata rias',
  'servis sepeda motor',
  'las listrik',
  'mengolah keripik singkong',
  'abon ikan',
  'kopi bubuk',
  'minuman jahe instan',
  'kerajinan bambu',
  'anyaman pandan',
  'budidaya lele',
  'budidaya jamur tiram',
  'ternak kambing',
  'hidroponik',
  'pupuk organik',
  'pemasaran digital',
  'fotografi produk',
  'pembukuan sederhana',
  'servis AC',
  'desain grafis',
  'barista',
  'pemandu wisata',
  'merajut',
  'sablon kaos',
  'tempe dan tahu',
  'gula semut',
  'madu klanceng',
  'tenun ikat',
  'batako',
  'mebel kayu',
  'sapu lidi',
  'telur asin',
  'olahan susu',
  'bibit durian',
  'jagung hibrida',
  'cabai rawit',
  'bank sampah',
] as const
const FORMS: readonly (readonly [NonNullable<ActivityFields['outputKind']>, string, string])[] = [
  ['pelatihan', 'Pelatihan', 'Peserta mampu membuat dan menjual'],
  ['bantuan barang', 'Bantuan alat', 'Penerima mendapat alat produksi untuk usaha'],
  ['bantuan uang', 'Bantuan modal usaha', 'Penerima mendapat modal untuk usaha'],
  ['pendampingan', 'Pendampingan izin PIRT dan NIB usaha', 'Usaha memiliki izin edar untuk produk'],
  ['pameran/pemasaran', 'Pameran produk', 'Produk dipamerkan dan terjual:'],
]
const SERVICES: readonly (readonly [NonNullable<ActivityFields['outputKind']>, string, string])[] = [
  ['perbaikan rumah', 'Rehabilitasi rumah tidak layak huni', 'Rumah menjadi layak huni.'],
  ['bantuan barang', 'Pemberian makanan tambahan', 'Balita gizi kurang mendapat makanan tambahan selama 90 hari.'],
  ['sosialisasi', 'Penyuluhan pencegahan stunting', 'Keluarga paham gizi dan pola asuh.'],
  ['layanan', 'Pelayanan kesehatan lansia', 'Pemeriksaan tekanan darah dan gula darah.'],
  ['pembangunan prasarana', 'Pembangunan jamban sehat', 'Keluarga memiliki jamban.'],
  ['sosialisasi', 'Sosialisasi pencegahan kekerasan terhadap perempuan dan anak', 'Warga tahu ke mana melapor.'],
  ['layanan', 'Skrining kanker serviks', 'Perempuan usia subur diperiksa IVA.'],
  ['bantuan barang', 'Bantuan kursi roda dan alat bantu dengar', 'Penyandang disabilitas memperoleh alat bantu.'],
  ['layanan', 'Sekolah kejar paket C', 'Warga putus sekolah memperoleh ijazah setara.'],
  ['pembangunan prasarana', 'Pembangunan sarana air bersih', 'Warga memperoleh sambungan air bersih.'],
  ['layanan', 'Vaksinasi ternak sapi', 'Sapi divaksin PMK.'],
  ['bantuan barang', 'Bantuan benih padi', 'Petani memperoleh benih unggul.'],
  ['sosialisasi', 'Kampanye keselamatan berlalu lintas', 'Pelajar paham tertib berlalu lintas.'],
  ['layanan', 'Pelayanan adopsi dan pengasuhan anak', 'Anak terlantar memperoleh pengasuhan.'],
  ['layanan', 'Pencatatan nikah terpadu', 'Pasangan memperoleh akta.'],
]
const SUPPORT = [
  'Rapat Koordinasi dan Konsultasi SKPD',
  'Penyediaan Jasa Surat Menyurat',
  'Penyusunan Dokumen Perencanaan',
] as const
const GROUPS: readonly (readonly [string, TargetGroup])[] = [
  ['perempuan kepala keluarga', { jk: 'P', pekka: true }],
  ['keluarga desil 1-2', { desil: [1, 2], satuan: 'KK' }],
  ['pelaku usaha mikro', { umkm: 'mikro', pekerjaan: ['pelaku_usaha'] }],
  ['anggota DWP', { jk: 'P', anggota_dwp: 'semua' }],
  ['pencari kerja usia 18-29', { usia_min: 18, usia_max: 29, pekerjaan: ['pencari_kerja'] }],
  ['penyandang disabilitas fisik', { disabilitas: ['fisik'] }],
  ['kelompok wanita tani', { jk: 'P', kelompok: ['KWT'] }],
  ['petani', { pekerjaan: ['petani'] }],
  ['kader PKK', { jk: 'P', pekerjaan: ['kader'], kelompok: ['PKK'] }],
  ['purna pekerja migran', { kondisi: ['purna_pmi'] }],
  ['pemuda karang taruna', { usia_max: 30, kelompok: ['karang_taruna'] }],
  ['lansia', { usia_min: 60, kondisi: ['lansia'] }],
  ['warga umum', {}],
]
const WORDINGS = ['bagi', 'untuk', 'utk', 'kepada', 'di kalangan'] as const

/** Varied plans of a regency with its 60 agencies: what is offered, to whom, where and when are drawn apart from each other. */
export function drawPlans(
  count: number,
  random: () => number,
  from: { readonly agencyIds: readonly string[]; readonly areaCodes: readonly string[]; readonly region: string },
): ActivityFields[] {
  const pick = <T>(list: readonly T[]): T => {
    const item = list[Math.floor(random() * list.length)]
    if (item === undefined) throw new Error('nothing to draw from')
    return item
  }
  const day = (month: number, date: number) => `2026-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  const offer = () => {
    const drawn = random()
    if (drawn < 0.08) return { kind: 'rapat/koordinasi' as const, name: pick(SUPPORT), purpose: '', skill: '' }
    if (drawn < 0.45) {
      const [kind, name, purpose] = pick(SERVICES)
      return { kind, name, purpose, skill: '' }
    }
    const [kind, form, purpose] = pick(FORMS)
    const trade = pick(TRADES)
    return { kind, name: `${form} ${trade}`, purpose: `${purpose} ${trade}.`, skill: kind === 'pelatihan' ? trade : '' }
  }
  return Array.from({ length: count }, (_, at) => {
    const { kind, name, purpose, skill } = offer()
    const [group, target] = pick(GROUPS)
    const start = 1 + Math.floor(random() * 11)
    const areaCodes = random() < 0.12 ? [from.region] : [...new Set([pick(from.areaCodes), pick(from.areaCodes)])]
    return {
      ...EMPTY_ACTIVITY,
      sourceId: `B-${at}`,
      agencyId: pick(from.agencyIds),
      name: `${name} ${pick(WORDINGS)} ${group}`,
      purpose,
      outputKind: kind,
      skillField: skill,
      targetText: group,
      target,
      areaCodes,
      startsOn: day(start, 1 + Math.floor(random() * 27)),
      endsOn: day(Math.min(12, start + Math.floor(random() * 3)), 28),
      expectedPeople: 10 + Math.floor(random() * 200),
      splitReason: NO_SPLIT_IN_FILE,
      budget: 5_000_000 * (1 + Math.floor(random() * 80)),
    }
  })
}
