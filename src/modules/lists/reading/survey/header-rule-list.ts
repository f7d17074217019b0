import type { ListField } from '#contract/lists/layout.ts'

/** A header told by the words in it. */
interface Rule {
  readonly field: ListField
  /** Over the plain words of the header, one space between. */
  readonly says: RegExp
  readonly unless?: RegExp
  readonly weight: number
}

/** Words after which a name, number or date is somebody else's or something else's. */
export const OTHERS =
  /\b(ayah|bapak|ibu(?! hamil)|ortu|orang tua|suami|istri|pasangan|wali|saksi|pendamping|petugas|asesor|pengurus kelompok|penanggung|bank|rekening|atas nama|sekolah|lembaga|perusahaan|kelompok|posyandu|puskesmas|instruktur|narasumber|pejabat|pendaping|operator|surveyor|enumerator|ahli waris|pengganti)\b/

/**
 * Headers nobody has listed, told by the words in them; a listed header is surer than any of these. A weight ranks what a header may mean, and the values
 * under it raise or lower it (`propose-columns.ts`). Weights are judgement of 22 November 2026, not measured.
 */
export const RULES: readonly Rule[] = [
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
  { field: 'nik', says: /\b(nik|ktp)\b.*\b(anak|balita|bayi|siswa)\b/, weight: 0.6 },
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

/**
 * Listed headers that mean other things too, and how sure each is by itself, where others are 0.97. Judgement of 22 November 2026, after the other fields
 * that each word heads in `seed/lists/header-synonyms.tsv`.
 */
export const VAGUE: Readonly<Record<string, number>> = {
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
