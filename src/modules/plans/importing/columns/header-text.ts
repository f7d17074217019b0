/** Abbreviations and English glue as headers have them, in the form the synonyms are compared in. */
const WRITTEN_OUT: Readonly<Record<string, string>> = {
  tgl: 'tanggal',
  tg: 'tanggal',
  jml: 'jumlah',
  jmlh: 'jumlah',
  jlh: 'jumlah',
  keg: 'kegiatan',
  subkeg: 'sub kegiatan',
  subkegiatan: 'sub kegiatan',
  kd: 'kode',
  nm: 'nama',
  ket: 'keterangan',
  pel: 'pelaksanaan',
  thn: 'tahun',
  th: 'tahun',
  skpd: 'opd',
  pd: 'opd',
  org: 'orang',
  anggr: 'anggaran',
  ang: 'anggaran',
  kerjasama: 'kerja sama',
}
/** Words that carry no meaning in a header. */
const GLUE = new Set(['rp', 'rupiah', 'idr', 'dan', 'di', 'of', 'the', 'and', 'no', 'nomor'])

/** A header in the one form headers are compared in: `Tgl. Mulai (Rp)` and `tgl_mulai` both give `tanggal mulai`. */
export function plainHeader(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !/^\d+$/.test(word))
    .flatMap((word) => (WRITTEN_OUT[word] ?? word).split(' '))
  const telling = words.filter((word) => !GLUE.has(word))
  return (telling.length > 0 ? telling : words).join(' ')
}

const pairsOf = (text: string): string[] => {
  const padded = ` ${text} `
  return Array.from({ length: padded.length - 1 }, (_, at) => padded.slice(at, at + 2))
}

/** Dice likeness of two plain headers by pairs of letters, 0 to 1: forgives a typing error in a long word. */
export function likeness(a: string, b: string): number {
  const left = pairsOf(a)
  const right = new Map<string, number>()
  for (const pair of pairsOf(b)) right.set(pair, (right.get(pair) ?? 0) + 1)
  let shared = 0
  for (const pair of left) {
    const rest = right.get(pair) ?? 0
    if (rest === 0) continue
    shared++
    right.set(pair, rest - 1)
  }
  return (2 * shared) / (left.length + b.length + 1)
}
