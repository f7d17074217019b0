import type { ListField } from '#contract/lists/layout.ts'
import { editsBetween } from '../places/likeness.ts'
import { readSynonyms } from './header-synonyms.ts'
import { headerKey, headerWords } from './header-words.ts'

interface Rule {
  readonly field: ListField
  /** Over the plain words of the header, one space between. */
  readonly says: RegExp
  readonly unless?: RegExp
  readonly weight: number
}

/** Words after which a name, number or date is somebody else's or something else's. */
const OTHERS =
  /\b(ayah|bapak|ibu(?! hamil)|ortu|orang tua|suami|istri|pasangan|wali|saksi|pendamping|petugas|asesor|pengurus kelompok|penanggung|bank|rekening|atas nama|sekolah|lembaga|perusahaan|kelompok|posyandu|puskesmas|instruktur|narasumber|pejabat|pendaping|operator|surveyor|enumerator|ahli waris|pengganti)\b/

/** Headers nobody has listed, told by the words in them; a listed header is surer than any of these. */
const RULES: readonly Rule[] = [
  { field: 'seq', says: /^(nomor )?urut$|^nomor$/, weight: 0.9 },
  { field: 'name_and_nik', says: /\bnama\b.*\b(nik|ktp)\b|\b(nik|ktp)\b.*\bnama\b/, unless: OTHERS, weight: 0.9 },
  {
    field: 'nik',
    says: /\b(nik|ktp|induk kependudukan|nomor identitas|e ktp)\b/,
    unless: new RegExp(
      `${OTHERS.source}|\\b(alamat|status|cetak|ganti|wajib|wjb|berakhir|padan|el|ktp e|tanggal|kepala|anak|scan|foto|fotokopi|fc|ada)\\b`,
    ),
    weight: 0.85,
  },
  {
    field: 'no_kk',
    says: /\b(kk|nkk|kartu keluarga)\b/,
    unless:
      /\b(nama|kepala|jumlah|tanggal|blanko|cetak|status|hubungan|shdk|alamat|pendidikan|level|scan|foto|fc|ada)\b/,
    weight: 0.85,
  },
  {
    field: 'head_name',
    says: /\b(nama )?kepala (keluarga|kk|rumah tangga)\b|\bnama kk\b/,
    unless: /\b(nik|hubungan|status|nomor)\b/,
    weight: 0.75,
  },
  {
    field: 'name',
    says: /^nama( lengkap)?\b.*\b(penerima|peserta|calon|warga|penduduk|kpm|mustahik|pemohon|lansia|balita|anak|bayi|siswa|mahasiswa|pasien|anggota|pemilik|pelaku|pengusaha|petani|nelayan|perempuan|individu|orang|jiwa|penyandang|manfaat|pekerja|pencari|guru|kader|tenaga|pedagang|pengrajin|jamaah|yatim|janda|ibu hamil)\b/,
    unless: /\b(usaha|toko|produk|desa|kegiatan|bantuan|kandung|suami|istri|orang tua)\b/,
    weight: 0.88,
  },
  {
    field: 'name',
    says: /^(nama|nama lengkap( .*)?|.* nama lengkap)$|\bnama (lengkap|sesuai)\b/,
    unless: OTHERS,
    weight: 0.92,
  },
  { field: 'name', says: /^(calon )?(penerima( manfaat| bantuan)?|peserta|mustahik|pemohon|kpm)$/, weight: 0.8 },
  {
    field: 'name',
    says: /^nama\b/,
    unless: new RegExp(
      `${OTHERS.source}|\\b(usaha|toko|produk|desa|kelurahan|kecamatan|kabupaten|provinsi|dusun|sls|kegiatan|program|barang|jalan|alat|kursus|pelatihan|merek|merk|bantuan|kandung|pasar|obat|penyakit|umkm|ikm|brand|paket|alias|panggilan|kepala|kk)\\b`,
    ),
    weight: 0.6,
  },
  { field: 'sex', says: /\b(kelamin|gender|sex|jenkel|jenis kel)\b|^(l p|p l|j k|jk|lk pr)$/, weight: 0.92 },
  {
    field: 'birth_place_date',
    says: /\btempat\b.*\b(tanggal|tahun)\b.*\blahir\b|^t ?t ?l$/,
    unless: OTHERS,
    weight: 0.93,
  },
  { field: 'birth_place', says: /\b(tempat|kota|kabupaten)\b.*\b(lahir|kelahiran)\b/, unless: OTHERS, weight: 0.92 },
  {
    field: 'birth_date',
    says: /\btanggal\b.*\b(lahir|kelahiran)\b|\bdob\b|\bbirth\b|\blahir\b.*\btanggal\b/,
    unless: OTHERS,
    weight: 0.92,
  },
  { field: 'age', says: /^(umur|usia)( (tahun|saat ini|sekarang|peserta|penerima|thn))?$/, weight: 0.9 },
  {
    field: 'age',
    says: /\b(umur|usia)\b/,
    unless: /\b(dibawah|keatas|anak|saat ukur|kehamilan|usaha|kandungan)\b/,
    weight: 0.55,
  },
  { field: 'rt_rw', says: /\brt\b.*\brw\b|\brw\b.*\brt\b/, unless: /\balamat\b/, weight: 0.93 },
  { field: 'rt', says: /^(nomor )?rt$|\brukun tetangga\b/, weight: 0.93 },
  { field: 'rw', says: /^(nomor )?rw$|\brukun warga\b/, weight: 0.93 },
  {
    field: 'area_code',
    says: /\bkode\b.*\b(wilayah|kemendagri|desa|kelurahan|daerah|bps|kecamatan)\b/,
    unless: /\bpos\b/,
    weight: 0.85,
  },
  {
    field: 'village_district',
    says: /\b(desa|kel|kelurahan)\b.*\bkecamatan\b|\bkecamatan\b.*\b(desa|kel|kelurahan)\b/,
    unless: /\balamat\b/,
    weight: 0.9,
  },
  {
    field: 'address',
    says: /\b(alamat|domisili|tempat tinggal)\b|^jalan\b/,
    unless:
      /\b(usaha|toko|email|penanggung|kantor|instansi|sekolah|status|kepemilikan|luas|jenis|tempat tinggal yang)\b/,
    weight: 0.85,
  },
  { field: 'hamlet', says: /\b(dusun|lingkungan|pedukuhan|padukuhan|dukuh|jorong|sls|kampung)\b/, weight: 0.8 },
  {
    field: 'village',
    says: /\b(desa|kelurahan|kalurahan|pekon|nagari|gampong|kel)\b/,
    unless: /\b(kode|kepala|jenis|usaha|kantor|status|dana|jumlah|hubungan|nomor)\b/,
    weight: 0.85,
  },
  {
    field: 'district',
    says: /\b(kecamatan|kapanewon|distrik)\b/,
    unless: /\b(kode|kepala|kantor|jumlah|nomor)\b/,
    weight: 0.85,
  },
  {
    field: 'regency',
    says: /\b(kabupaten|kabkot|kab|kota)\b/,
    unless: /\b(kode|nomor|lahir|jumlah|asal dana)\b/,
    weight: 0.75,
  },
  { field: 'province', says: /\bprovinsi\b/, unless: /\bkode\b/, weight: 0.85 },
  {
    field: 'phone',
    says: /\b(hp|telepon|whatsapp|wa|handphone|ponsel|hape|seluler|kontak)\b/,
    unless: /\b(usaha|kantor|rumah|merk|jenis)\b/,
    weight: 0.88,
  },
  { field: 'email', says: /\b(email|surel|e mail)\b/, weight: 0.9 },
  { field: 'family_rel', says: /\b(shdk|hubungan)\b.*|\bstatus\b.*\bkeluarga\b/, unless: /\bnik\b/, weight: 0.8 },
  {
    field: 'marital',
    says: /\b(status|stat)\b.*\b(kawin|nikah|perkawinan|pernikahan)\b/,
    unless: /\btanggal\b/,
    weight: 0.9,
  },
  { field: 'religion', says: /\bagama\b/, weight: 0.9 },
  { field: 'education', says: /\b(pendidikan|ijazah|lulusan)\b/, unless: /\b(sedang|jumlah|biaya)\b/, weight: 0.85 },
  {
    field: 'occupation',
    says: /\b(pekerjaan|profesi|mata pencaharian)\b/,
    unless: /\b(deskripsi|kode|suami|istri|ayah|ibu|status)\b/,
    weight: 0.85,
  },
  {
    field: 'mother',
    says: /\bnama\b.*\bibu\b|\bibu kandung\b|\borang tua\b.*\bibu\b/,
    unless: /\b(nik|hamil)\b/,
    weight: 0.85,
  },
  {
    field: 'father',
    says: /\bnama\b.*\b(ayah|bapak)\b|\bayah kandung\b|\borang tua\b.*\b(ayah|bapak)\b/,
    unless: /\bnik\b/,
    weight: 0.85,
  },
  { field: 'disability', says: /\b(disabilitas|difabel|cacat|kecacatan|kebutuhan khusus)\b/, weight: 0.85 },
  { field: 'decile', says: /\bdesil\b|\bperingkat kesejahteraan\b/, weight: 0.88 },
  {
    field: 'dtks_id',
    says: /\b(id|nomor|kode)\b.*\b(dtks|dtsen|bdt|keluarga|semesta|pke|p ke|rumah tangga|ruta)\b/,
    weight: 0.75,
  },
  { field: 'dukcapil_match', says: /\bpadan\b/, weight: 0.85 },
  { field: 'fund_source', says: /\b(sumber|asal)\b.*\b(dana|anggaran|pendanaan|biaya)\b/, weight: 0.85 },
  {
    field: 'aid_amount',
    says: /\b(nilai|nominal|besaran)\b|\bjumlah\b.*\b(uang|dana|bantuan|bansos|diterima)\b/,
    unless: /\b(aset|gizi|ujian|tes|kontrak|akhir|unit|investasi)\b/,
    weight: 0.7,
  },
  {
    field: 'service_date',
    says: /\b(tanggal|waktu)\b.*\b(terima|diterima|penerimaan|salur|penyaluran|pencairan|bantuan|pelaksanaan|mulai|kegiatan|pelatihan|sk|bast|serah|lpj|realisasi|pelayanan|pemberian|vaksin)\b/,
    weight: 0.7,
  },
  {
    field: 'aid_kind',
    says: /\b(jenis|bentuk|nama|kategori|program)\b.*\b(bantuan|bansos|program|layanan|intervensi)\b/,
    weight: 0.75,
  },
  {
    field: 'course',
    says: /\b(kejuruan|jurusan|pelatihan|kursus)\b/,
    unless: /\b(tanggal|lama|jam|tempat|nilai)\b/,
    weight: 0.7,
  },
  {
    field: 'business_name',
    says: /\b(nama|merek|merk)\b.*\b(usaha|toko|umkm|ikm|produk)\b|\busaha\b.*\bnama\b/,
    weight: 0.88,
  },
  { field: 'business_registration', says: /\b(nib|izin usaha|induk berusaha)\b/, weight: 0.85 },
  { field: 'business_sales', says: /\b(omzet|omset|penjualan)\b/, weight: 0.85 },
  {
    field: 'business_kind',
    says: /\b(jenis|bidang|sektor)\b.*\b(usaha|produk)\b|\busaha\b.*\bjenis\b|^produk\b/,
    weight: 0.8,
  },
  { field: 'giver', says: /\b(pemberi|penyalur)\b/, weight: 0.7 },
  {
    field: 'state',
    says: /\b(status|progres|tahapan)\b.*\b(usulan|bantuan|penyaluran|pengajuan|realisasi|pekerjaan|pencairan)\b/,
    weight: 0.8,
  },
  { field: 'period', says: /^(periode|tahap|triwulan|tahun anggaran)\b/, weight: 0.75 },
  { field: 'note', says: /\b(keterangan|catatan)\b/, weight: 0.85 },
]

/** Listed headers that mean other things too. */
const VAGUE: Readonly<Record<string, number>> = {
  status: 0.75,
  kode: 0.6,
  kk: 0.8,
  ibu: 0.8,
  ayah: 0.8,
  bapak: 0.8,
  daerah: 0.6,
  tempat: 0.7,
  tanggal: 0.65,
  nilai: 0.7,
  jumlahbantuan: 0.8,
  tahun: 0.7,
  bulan: 0.7,
  kegiatan: 0.7,
  program: 0.75,
  instansi: 0.6,
  usaha: 0.7,
  l: 0.7,
  p: 0.7,
  kel: 0.75,
  kota: 0.6,
  lakilaki: 0.7,
  perempuan: 0.6,
  penerima: 0.85,
  bantuan: 0.7,
  kepalakeluarga: 0.8,
  namakk: 0.75,
  namakep: 0.75,
  target: 0.5,
  location: 0.5,
  unit: 0.5,
}

const LISTED = readSynonyms()
const SURE = 0.97

const byText = new Map<string, ReadonlyMap<ListField, number>>()

/** Which fields one header can mean, and how surely (0 to 1). */
export function fieldsSaidBy(header: string): ReadonlyMap<ListField, number> {
  const kept = byText.get(header)
  if (kept) return kept
  const found = new Map<ListField, number>()
  const words = headerWords(header)
  const key = words.join('')
  const listed = LISTED.get(key) ?? numbered(words)
  if (listed) found.set(listed, VAGUE[key] ?? SURE)
  const plain = words.join(' ')
  for (const { field, says, unless, weight } of RULES)
    if (weight > (found.get(field) ?? 0) && says.test(plain) && !unless?.test(plain)) found.set(field, weight)
  if (found.size === 0) {
    const meant = misspelt(key)
    if (meant) found.set(meant, MISSPELT)
  }
  // *Usia 7–12*, *Usia 60 ke atas*: a tick for a group, not an age.
  if (/\d/.test(header.replace(/\([^)]*\)/g, ''))) found.delete('age')
  // A head of family is who the row is about where no other name stands.
  if (found.has('head_name') && !found.has('name')) found.set('name', 0.6)
  if (found.get('name') === VAGUE.kepalakeluarga && /kepala|kk$|kep$/.test(plain)) found.set('head_name', 0.85)
  if (byText.size < REMEMBERED) byText.set(header, found)
  return found
}

const REMEMBERED = 5_000

/** A listed header with a slip of the pen in it: *KECAMTAN*, *PENDIDKAN*. */
function misspelt(key: string): ListField | undefined {
  const limit = key.length >= 9 ? 2 : key.length >= 6 ? 1 : 0
  if (limit === 0) return undefined
  for (const [listed, field] of LISTED) if (listed.length > 4 && editsBetween(key, listed, limit) <= limit) return field
  return undefined
}
const MISSPELT = 0.75

/** *Nomor* before the name of a number adds nothing; before another word it makes a number of it (*No. Peserta*). */
function numbered(words: readonly string[]): ListField | undefined {
  if (words[0] !== 'nomor') return undefined
  const field = LISTED.get(words.slice(1).join(''))
  return field && NUMBERS.has(field) ? field : undefined
}
const NUMBERS = new Set<ListField>(['nik', 'no_kk', 'phone', 'dtks_id', 'business_registration', 'rt', 'rw', 'rt_rw'])

/** A header of two levels: what stands above and below says more than either alone. */
export function fieldsSaidByLevels(levels: readonly string[]): ReadonlyMap<ListField, number> {
  const lower = levels.at(-1) ?? ''
  if (levels.length < 2) return fieldsSaidBy(lower)
  const upper = levels.slice(0, -1).join(' ')
  const above = headerWords(upper).join(' ')
  const found = new Map<ListField, number>()
  const isOthers = OTHERS.test(above)
  const isBusiness = /\b(usaha|toko|produk)\b/.test(above)
  for (const [field, weight] of fieldsSaidBy(lower)) {
    const isPersonal = PERSONAL.has(field)
    if (!((isOthers || isBusiness) && isPersonal)) found.set(field, weight)
  }
  for (const [field, weight] of fieldsSaidBy(`${upper} ${lower}`))
    if (weight * JOINED > (found.get(field) ?? 0) && !(isGroup(field, upper) && found.size > 0))
      found.set(field, weight * JOINED)
  const key = headerKey(lower)
  if (/\bkelamin|gender|jk\b/.test(above)) {
    if (/^(l|lk|pria|laki.*)$/.test(key)) found.set('sex_male', SURE)
    if (/^(p|pr|wanita|perempuan)$/.test(key)) found.set('sex_female', SURE)
    found.delete('sex')
  }
  if (/\blahir\b/.test(above)) {
    if (/^(tempat|kota)/.test(key)) found.set('birth_place', SURE)
    if (/^(tanggal|tglblnth)/.test(key)) found.set('birth_date', SURE)
    found.delete('birth_place_date')
  }
  return found
}

const JOINED = 0.95
const PERSONAL = new Set<ListField>([
  'name',
  'nik',
  'no_kk',
  'sex',
  'address',
  'phone',
  'age',
  'birth_date',
  'birth_place',
  'occupation',
])

/** The group above says the same of all its columns: it is no news of this one. */
const isGroup = (field: ListField, upper: string) => (fieldsSaidBy(upper).get(field) ?? 0) > 0.5

/** Whether a text is one of the listed headers, word for word. */
export const isListedHeader = (text: string): boolean => LISTED.has(headerKey(text))
