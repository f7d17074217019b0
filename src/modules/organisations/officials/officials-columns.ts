/** The columns of a list of posts and holders. Only agency and title must be there; what is left out says nothing. */
const COLUMNS = [
  'instansi',
  'jabatan',
  'eselon',
  'kepala',
  'nama',
  'nip',
  'jenis_kelamin',
  'status',
  'sejak',
  'sampai',
  'dasar',
] as const
export type Column = (typeof COLUMNS)[number]

export const NEEDED: readonly Column[] = ['instansi', 'jabatan']

/** Headings that offices use for the same column; small letters, no punctuation. */
export const HEADINGS: Readonly<Record<Column, readonly string[]>> = {
  instansi: [
    'instansi',
    'perangkat daerah',
    'opd',
    'skpd',
    'unit kerja',
    'nama instansi',
    'instansi singkat',
    'agency',
  ],
  jabatan: ['jabatan', 'nama jabatan', 'title', 'post'],
  eselon: ['eselon', 'esl', 'jenjang', 'rank'],
  kepala: ['kepala', 'pimpinan', 'jabatan pimpinan', 'head'],
  nama: ['nama', 'nama pejabat', 'pejabat', 'holder', 'name'],
  nip: ['nip'],
  jenis_kelamin: ['jenis kelamin', 'jk', 'l p', 'sex'],
  status: ['status', 'status jabatan', 'sebagai', 'capacity'],
  sejak: ['sejak', 'tmt', 'mulai', 'tmt jabatan', 'since'],
  sampai: ['sampai', 'berakhir', 'until'],
  dasar: ['dasar', 'dasar hukum', 'nomor sk', 'no sk', 'sk', 'legal text'],
}
