import type { TargetClass } from '#contract/overlaps/shapes.ts'
import type { StructuredTarget } from './engine/index.ts'

interface ClassRule {
  readonly name: TargetClass
  readonly structured?: (target: StructuredTarget) => boolean | undefined
  readonly words?: RegExp
}

const any =
  (key: 'pekerjaan' | 'kelompok' | 'kondisi', ...values: readonly string[]) =>
  (target: StructuredTarget) =>
    target[key]?.some((value) => values.includes(value))

const either =
  (...rules: readonly ((target: StructuredTarget) => boolean | undefined)[]) =>
  (target: StructuredTarget) =>
    rules.some((rule) => rule(target))

/** From the narrowest group to the widest; the first that fits is the class. Keys and values are those of `sasaran_terstruktur`. */
const RULES: readonly ClassRule[] = [
  {
    name: 'dwp',
    structured: (target) => target.anggota_dwp !== undefined,
    words: /\b(dwp|dharma ?wanita|istri (asn|pns|pegawai))\b/,
  },
  {
    name: 'disabilitas',
    structured: either((target) => (target.disabilitas?.length ?? 0) > 0, any('kondisi', 'odgj')),
    words: /disabilitas|difabel|\btuna ?(netra|rungu|wicara|daksa|grahita)|\bodgj\b|\bdisleksia|berkebutuhan khusus/,
  },
  {
    name: 'pekka',
    structured: (target) => target.pekka,
    words: /\bpekka\b|perempuan kepala keluarga|kepala keluarga perempuan|\bjanda\b/,
  },
  {
    name: 'pekerja_migran',
    structured: any('kondisi', 'calon_pmi', 'purna_pmi', 'keluarga_pmi'),
    words: /\b(c?pmi|tki|pekerja migran|buruh migran)\b/,
  },
  {
    name: 'penyintas',
    structured: any('kondisi', 'penyintas', 'abh', 'korban_bencana', 'yatim', 'terlantar'),
    words: /penyintas|\bkorban\b|\babh\b|\byatim|terlantar|berhadapan dengan hukum/,
  },
  {
    name: 'ibu_dan_balita',
    structured: any(
      'kondisi',
      'balita',
      'hamil',
      'ibu_balita',
      'menyusui',
      'gizi_kurang',
      'stunting',
      'risiko_stunting',
      'krs',
    ),
    words: /\bbalita|\bbaduta|\bbumil\b|ibu hamil|menyusui|stunting|gizi (kurang|buruk)/,
  },
  {
    name: 'lansia',
    structured: either(any('kondisi', 'lansia'), (target) => (target.usia_min ?? 0) >= 60),
    words: /\blansia\b|lanjut usia/,
  },
  {
    name: 'rumah_dan_sanitasi',
    structured: either(any('kondisi', 'RTLH', 'tanpa_jamban', 'krisis_air'), (target) => target.satuan === 'rumah'),
    words: /\brtlh\b|jamban|rumah tidak layak|krisis air/,
  },
  {
    name: 'petani_dan_nelayan',
    structured: either(
      any(
        'pekerjaan',
        'petani',
        'buruh_tani',
        'pekebun',
        'peternak',
        'nelayan',
        'pembudidaya',
        'pembudidaya_ikan',
        'petambak',
      ),
      any('kelompok', 'KWT', 'poktan', 'gapoktan', 'pokdakan', 'poklahsar', 'KUB', 'P3A'),
    ),
    words: /\bpetani\b|buruh tani|nelayan|peternak|poktan|kelompok tani|wanita tani|petambak|pembudi ?daya|pekebun/,
  },
  {
    name: 'pelaku_usaha',
    structured: either(
      (target) => target.umkm !== undefined || target.satuan === 'usaha',
      any(
        'pekerjaan',
        'pelaku_usaha',
        'pedagang',
        'perajin',
        'pengurus_koperasi',
        'pengurus_bumdes',
        'pengurus_bum_desa',
      ),
      any('kelompok', 'KUBE', 'UPPKA', 'KDMP', 'BUMDes', 'koperasi', 'pokdarwis'),
    ),
    words: /\bumkm\b|\bikm\b|pelaku usaha|usaha (mikro|kecil|rumahan)|pedagang|perajin|pengrajin|wirausaha|koperasi/,
  },
  {
    name: 'pencari_kerja',
    structured: any('pekerjaan', 'pencari_kerja'),
    words: /pencari kerja|pencaker|pengangguran|putus kerja|\bphk\b/,
  },
  {
    name: 'pelajar_dan_pemuda',
    structured: either(
      any('kondisi', 'pelajar', 'remaja', 'ats', 'mahasiswa'),
      any('kelompok', 'karang_taruna', 'forum_anak'),
    ),
    words: /pelajar|\bsiswa|santri|\bremaja|pemuda|mahasiswa|putus sekolah|\banak\b/,
  },
  {
    name: 'kader_dan_relawan',
    structured: either(
      any('pekerjaan', 'kader', 'relawan', 'guru', 'motoris'),
      any('kelompok', 'PKK', 'posyandu', 'Tagana', 'TPK', 'dasawisma', 'PSM', 'MPA'),
    ),
    words: /\bkader|relawan|tagana|\bguru\b|\bpkk\b|dasawisma/,
  },
  {
    name: 'aparatur',
    structured: any('pekerjaan', 'aparatur', 'aparatur_desa', 'petugas'),
    words: /\b(asn|pns|pppk)\b|aparatur|perangkat (desa|daerah)|pegawai|petugas/,
  },
  {
    name: 'keluarga_miskin',
    structured: either((target) => (target.desil?.[1] ?? 10) <= 4, any('kondisi', 'kpm_pkh', 'miskin')),
    words: /miskin|(kurang|tidak) mampu|pra ?sejahtera|\bdesil\b|\bkpm\b/,
  },
  { name: 'perempuan', structured: (target) => target.jk === 'P', words: /perempuan|wanita|\bibu\b/ },
]

/** The class of a target group, from its structure and its words together; everybody else is `umum`. */
export function targetClassOf(target: StructuredTarget | null, text: string): TargetClass {
  const words = text.toLowerCase()
  const rule = RULES.find(({ structured, words: known }) => (target && structured?.(target)) || known?.test(words))
  return rule?.name ?? 'umum'
}
