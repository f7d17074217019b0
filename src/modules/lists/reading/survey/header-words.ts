/** Shortenings that headers have, written out; words joined in a header are compared joined, so `tgllahir` needs no line. */
const WRITTEN_OUT: Readonly<Record<string, string>> = {
  tgl: 'tanggal',
  tg: 'tanggal',
  tmpt: 'tempat',
  tmp: 'tempat',
  tpt: 'tempat',
  lhr: 'lahir',
  jns: 'jenis',
  kec: 'kecamatan',
  kab: 'kabupaten',
  prov: 'provinsi',
  prop: 'provinsi',
  propinsi: 'provinsi',
  ds: 'desa',
  dsn: 'dusun',
  lingk: 'lingkungan',
  almt: 'alamat',
  telp: 'telepon',
  tlp: 'telepon',
  telpon: 'telepon',
  telephone: 'telepon',
  tel: 'telepon',
  hub: 'hubungan',
  stat: 'status',
  stts: 'status',
  kwn: 'kawin',
  pend: 'pendidikan',
  pddk: 'pendidikan',
  pkrjn: 'pekerjaan',
  nm: 'nama',
  nma: 'nama',
  no: 'nomor',
  nmr: 'nomor',
  nomer: 'nomor',
  lgkp: 'lengkap',
  ket: 'keterangan',
  kterangan: 'keterangan',
  jml: 'jumlah',
  jmlh: 'jumlah',
  jlh: 'jumlah',
  thn: 'tahun',
  th: 'tahun',
  bln: 'bulan',
  kpl: 'kepala',
  klg: 'keluarga',
  kd: 'kode',
  klmn: 'kelamin',
}

/**
 * A header as plain words: `No. KK`, `noKK` and `NO_KK` all give `nomor kk`. Text in brackets and numbers of questions (`403 NIK`, `Alamat (12)`) are
 * left out unless nothing else is there.
 */
export function headerWords(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
  const outside = plain.replace(/\([^)]*\)/g, ' ')
  const words = (/[a-z]/.test(outside) ? outside : plain).split(/[^a-z]+|(?<=\d)(?=[a-z])/).filter(Boolean)
  return words.flatMap((word) => (WRITTEN_OUT[word] ?? word).split(' '))
}

/** The words of a header joined: the form in which headers are compared and remembered. */
export const headerKey = (text: string): string => headerWords(text).join('')
