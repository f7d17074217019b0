import type { ImportField } from '#contract/plans-import.ts'
import { likeness, plainHeader } from './header-text.ts'

interface Field {
  readonly field: ImportField
  /** Its name in the files we hand out and in the README of the plans; also the key of a mapping file. */
  readonly column: string
  /** Other names seen in agencies' files, the most telling first. */
  readonly names: readonly string[]
}

/** Every meaning of a column with the names it goes by; compiled from public headers of agencies and from our own files. */
export const FIELDS: readonly Field[] = [
  {
    field: 'sourceId',
    column: 'id',
    names: ['id kegiatan', 'id rencana', 'id sub kegiatan', 'uid', 'kode unik', 'activity id', 'identifier', 'ref'],
  },
  {
    field: 'agency',
    column: 'instansi',
    names: [
      ...['nama instansi', 'perangkat daerah', 'nama perangkat daerah', 'opd', 'nama opd', 'organisasi'],
      ...['dinas', 'nama dinas', 'unit kerja', 'satuan kerja', 'satker', 'unit organisasi', 'lembaga', 'opd pelaksana'],
      ...['instansi pelaksana', 'pelaksana', 'pelaksana kegiatan', 'penyelenggara', 'agency', 'agency name'],
      ...['organization', 'organisation', 'institution', 'department', 'office'],
    ],
  },
  {
    field: 'agencyShort',
    column: 'instansi_singkat',
    names: [
      ...['singkatan instansi', 'singkatan opd', 'opd singkat', 'nama singkat', 'singkatan', 'akronim'],
      ...['agency short', 'agency short name', 'short name', 'agency abbreviation', 'abbreviation', 'acronym'],
    ],
  },
  {
    field: 'code',
    column: 'kode_sub_kegiatan',
    names: [
      ...['kode kegiatan', 'kode rekening', 'kode nomenklatur', 'kode program kegiatan', 'kode sub', 'nomenklatur'],
      ...['kode', 'activity code', 'nomenclature code', 'sub activity code', 'code'],
    ],
  },
  {
    field: 'name',
    column: 'nama_kegiatan',
    names: [
      ...['nama sub kegiatan', 'judul kegiatan', 'sub kegiatan', 'kegiatan', 'judul', 'aktivitas', 'nama aktivitas'],
      ...['nama rencana', 'rencana kegiatan', 'program kegiatan', 'activity', 'activity name', 'activity title'],
      ...['title', 'nama', 'name'],
    ],
  },
  {
    field: 'purpose',
    column: 'uraian',
    names: [
      ...['deskripsi', 'uraian kegiatan', 'deskripsi kegiatan', 'tujuan', 'tujuan kegiatan', 'maksud tujuan'],
      ...['uraian singkat', 'rincian kegiatan', 'rincian', 'description', 'purpose', 'objective', 'details', 'summary'],
    ],
  },
  {
    field: 'outputKind',
    column: 'jenis_keluaran',
    names: [
      ...[
        'jenis output',
        'bentuk keluaran',
        'jenis kegiatan',
        'bentuk kegiatan',
        'tipe kegiatan',
        'keluaran',
        'output',
      ],
      ...['output kind', 'output type', 'kind of output', 'activity type', 'kind', 'type'],
    ],
  },
  {
    field: 'skillField',
    column: 'bidang_keterampilan',
    names: [
      ...['keterampilan', 'jenis keterampilan', 'bidang pelatihan', 'jenis pelatihan', 'kejuruan', 'materi pelatihan'],
      ...['skill', 'skill field', 'field of skill', 'training field', 'training topic'],
    ],
  },
  {
    field: 'targetText',
    column: 'sasaran',
    names: [
      ...['kelompok sasaran', 'penerima manfaat', 'target sasaran', 'sasaran kegiatan', 'penerima', 'target penerima'],
      ...['target group', 'beneficiaries', 'beneficiary', 'target audience', 'audience', 'target'],
    ],
  },
  {
    field: 'target',
    column: 'sasaran_terstruktur',
    names: ['sasaran json', 'target terstruktur', 'structured target', 'target structured', 'target json'],
  },
  {
    field: 'areaText',
    column: 'wilayah',
    names: [
      ...[
        'lokasi kegiatan',
        'lokasi',
        'wilayah sasaran',
        'nama wilayah',
        'tempat kegiatan',
        'tempat',
        'desa kecamatan',
      ],
      ...['kecamatan desa', 'kecamatan', 'desa', 'location', 'place', 'area', 'venue', 'where'],
    ],
  },
  {
    field: 'areaCodes',
    column: 'wilayah_kode',
    names: [
      ...['kode wilayah', 'kode kemendagri', 'kode desa', 'kode kecamatan', 'kode lokasi', 'kode area'],
      ...['area code', 'area codes', 'location code', 'location codes', 'place code', 'place codes'],
    ],
  },
  {
    field: 'startsOn',
    column: 'mulai',
    names: [
      ...['tanggal mulai', 'waktu mulai', 'mulai tanggal', 'tanggal awal', 'awal', 'tanggal pelaksanaan', 'tanggal'],
      ...['waktu pelaksanaan mulai', 'pelaksanaan mulai', 'start date', 'starts on', 'start', 'begin', 'from'],
    ],
  },
  {
    field: 'endsOn',
    column: 'selesai',
    names: [
      ...['tanggal selesai', 'waktu selesai', 'selesai tanggal', 'tanggal akhir', 'akhir', 'sampai tanggal'],
      ...['waktu pelaksanaan selesai', 'pelaksanaan selesai', 'berakhir', 'sampai', 's d'],
      ...['end date', 'ends on', 'end', 'finish', 'until', 'to'],
    ],
  },
  {
    field: 'expectedPeople',
    column: 'jumlah_sasaran',
    names: [
      ...['jumlah peserta', 'jumlah penerima', 'jumlah penerima manfaat', 'target peserta', 'jumlah orang', 'kuota'],
      ...['volume', 'peserta', 'target jumlah', 'number of people', 'expected people', 'participants', 'quantity'],
      ...['quota', 'jumlah'],
    ],
  },
  {
    field: 'expectedFemale',
    column: 'jumlah_perempuan',
    names: ['perempuan', 'peserta perempuan', 'sasaran perempuan', 'wanita', 'female', 'women', 'p'],
  },
  {
    field: 'expectedMale',
    column: 'jumlah_laki_laki',
    names: ['laki laki', 'peserta laki laki', 'sasaran laki laki', 'pria', 'male', 'men', 'l'],
  },
  { field: 'unit', column: 'satuan', names: ['satuan sasaran', 'satuan target', 'satuan volume', 'unit'] },
  {
    field: 'budget',
    column: 'pagu',
    names: [
      ...['pagu anggaran', 'jumlah pagu', 'pagu indikatif', 'jumlah anggaran', 'anggaran', 'nilai anggaran', 'biaya'],
      ...['rencana anggaran', 'nilai', 'dana', 'budget', 'cost', 'amount', 'ceiling', 'funds'],
    ],
  },
  {
    field: 'fundSource',
    column: 'sumber_dana',
    names: [
      ...['sumber anggaran', 'sumber pendanaan', 'sumber biaya', 'sumber pembiayaan', 'fund source', 'funding source'],
      ...['source of funds', 'funding', 'sumber'],
    ],
  },
  {
    field: 'partner',
    column: 'mitra',
    names: [
      ...['mitra kerja', 'mitra kegiatan', 'kerja sama', 'kemitraan', 'bekerja sama dengan', 'pihak terkait'],
      ...['partner', 'partners', 'collaborators', 'in cooperation with'],
    ],
  },
]

/** Columns of agencies' lists that look like one of ours and are not; source: public headers (realisation, running number, notes). */
const NOT_OURS = new Set(
  [
    ...['no', 'nomor', 'nomor urut', 'keterangan', 'catatan', 'realisasi', 'realisasi keuangan', 'indikator'],
    ...['indikator kinerja', 'tolak ukur', 'target kinerja', 'tahun', 'program', 'urusan', 'bidang urusan', 'status'],
  ].map(plainHeader),
)

const KNOWN = FIELDS.map(({ field, column, names }) => ({
  field,
  names: [...new Set([column, ...names].map(plainHeader))],
}))

/** Below this a likeness of spelling is chance. */
const LIKE_FROM = 0.78

/** How well a header names each field, 0 to 1; fields that it does not name are left out. */
export function fieldsNamedBy(header: string): ReadonlyMap<ImportField, number> {
  const plain = plainHeader(header)
  const scores = new Map<ImportField, number>()
  if (plain === '' || NOT_OURS.has(plain)) return scores
  for (const { field, names } of KNOWN) {
    const exact = names.indexOf(plain)
    const score = exact >= 0 ? 1 - exact * 0.005 : bestLikeness(plain, names) * 0.9
    if (score > 0) scores.set(field, score)
  }
  return scores
}

// *Id kegiatan* is no mistyped *kegiatan*.
const isMistyped = (plain: string, name: string) =>
  name.length > 4 && plain.length > 4 && Math.abs(name.length - plain.length) <= 2

const bestLikeness = (plain: string, names: readonly string[]): number => {
  const best = Math.max(...names.map((name) => (isMistyped(plain, name) ? likeness(plain, name) : 0)))
  return best >= LIKE_FROM ? best : 0
}

/** The field a mapping file means: by our own name of the column (`nama_kegiatan`) or of the field (`name`). */
export const findField = (key: string): ImportField | undefined =>
  FIELDS.find(({ field, column }) => field === key || column === key.trim().toLowerCase())?.field

/** The name of a field as our own files have it. */
export const columnOf = (field: ImportField): string => FIELDS.find((known) => known.field === field)?.column ?? field
