import type {
  ActivityReportInput,
  AssignmentLetterInput,
  AttendanceListInput,
  CertificateInput,
  InvitationInput,
  Issue,
  Letterhead,
  MinutesInput,
  NamedPerson,
  OfficialRecordInput,
  Signer,
  TableReportInput,
  VisitReportInput,
} from '#modules/letters/index.ts'
import type { Picture } from '#platform/documents/document.ts'
import { readPicture } from '#platform/documents/picture.ts'

/* Invented people and letters, one full example of each form. */

const PIXELS =
  'iVBORw0KGgoAAAANSUhEUgAAAGAAAABwAgMAAACcIJ0wAAAADFBMVEX///8AWjLwvgAAAAC58/ZUAAABiklEQVR42t2WPW7DMAyFP9M+QJbsOYqP0CWn7JLJs++jDtorgB0UW6QkI0WLAGk9WJGf9B5F8Sfw/Gfg2v0e5GjHawITdE4SVv7YOV7Xu9vzznnu7QgQelS6ArcOkPZXBUQA7QCreVtAzT4HJDcYILqNBlir8aGvtKL8hdtTZfa/i6upjqefUw3bh9O3qeZqlIpiaHZMldmCVz+15s5OwgAnJ2GAySdYAYYZeOu55AxnX8JNSu5pGsTmhM0VcYlngk5c4pnAHgkXwsUDCyxCbEQUFCE1IgkSkvFaIjLSiiywIDQimUJoRPJcaEQyw0gjssCST+5FtPjq04kk+NjuY7UiMZcNMb+3YqL7DSYjondesRO7SKhENlqhEtnWCF5kZxU/LUvEExRSqeb7CvEMhVO8ZrFCvJXFbvHnKicV5wlta6Judx3bEq7ONeKct3aKfoKovTahkFKvsXBDY25tbVdbu11NXYtiNJ3zAksvz6OLYamjvANoJ+PvNeN6UF6jHgApHQAan/Nf9AsWea4AiaxpAQAAAABJRU5ErkJggg=='

/** A shield of 96 × 112 pixels. */
export function samplePicture(): Picture {
  const picture = readPicture(Buffer.from(PIXELS, 'base64'))
  if (!picture) throw new Error('the sample picture cannot be read')
  return picture
}

export const letterhead = (given: Partial<Letterhead> = {}): Letterhead => ({
  authority: 'PEMERINTAH KABUPATEN MALANG',
  agency: 'BADAN PERENCANAAN PEMBANGUNAN DAERAH',
  address: 'Jalan Panji Nomor 158, Kepanjen',
  postalCode: '65163',
  phone: '(0341) 390000',
  website: 'bappeda.contoh.go.id',
  email: 'bappeda@contoh.go.id',
  city: 'Kepanjen',
  emblem: null,
  paper: 'F4',
  typeface: 'times',
  ...given,
})

export const signer = (given: Partial<Signer> = {}): Signer => ({
  onBehalfOf: '',
  post: 'Kepala Badan Perencanaan Pembangunan Daerah',
  name: 'Dr. Ir. Suryaning Wulandari, M.Si.',
  rank: 'Pembina Utama Muda, IV/c',
  nip: '197003151995032001',
  ...given,
})

export const issue = (given: Partial<Issue> = {}): Issue => ({
  number: '000.1.5/123/35.07.202/2026',
  datedOn: '2026-02-10',
  signer: signer(),
  ...given,
})

const named = (given: Partial<NamedPerson> = {}): NamedPerson => ({
  name: 'Ratna Dewi Anggraini, S.STP., M.AP.',
  nip: '198204172001122003',
  rank: 'Penata Tingkat I, III/d',
  post: 'Kepala Bidang Pemerintahan dan Pembangunan Manusia',
  agency: 'Bappeda',
  ...given,
})

const hours = { from: '09.00', until: '', zone: 'WIB' }

/** Names that break narrow columns: long, with an apostrophe, a dash, and a letter that standard fonts lack. */
const NAMES = [
  'Nurul Qur’aini Maulidiyah—Santoso, S.Sos., M.Kesos.',
  'Ḥafiẓ Ramaḍān Al-Farısi',
  'Drs. H. Bambang Sulistyo Hadiningrat Kusumowardhono, M.M.',
  'Ni Luh Ayu Pradnyaparamitasaraswati',
  'Renée Wijayanti',
  'Mulyono',
]
const POSTS = ['Camat Kepanjen', 'Kepala Dinas Sosial', 'Ketua DWP Unit Dinas Kesehatan', 'Lurah Ardirejo']
const AGENCIES = ['Kecamatan Kepanjen', 'Dinas Sosial', 'Dinas Kesehatan', 'Kelurahan Ardirejo']

export const attendees = (count: number): AttendanceListInput['rows'] =>
  Array.from({ length: count }, (_, at) => ({
    name: NAMES[at % NAMES.length] ?? '',
    nip: at % 3 === 2 ? '' : `19800101200501${(at % 2) + 1}${String(at % 1000).padStart(3, '0')}`,
    post: POSTS[at % POSTS.length] ?? '',
    agency: AGENCIES[at % AGENCIES.length] ?? '',
    sex: at % 2 === 0 ? 'P' : 'L',
    phone: '',
    mark: at % 4 === 0 ? '' : at % 4 === 1 ? `09.0${at % 10} WIB` : at % 4 === 2 ? 'izin' : 'diwakili Sekretaris',
  }))

export const invitation = (given: Partial<InvitationInput> = {}): InvitationInput => ({
  letterhead: letterhead(),
  issue: issue(),
  urgency: 'Penting',
  subject: 'Undangan Rapat Koordinasi Penyelarasan Program Penanggulangan Kemiskinan Tahun 2026',
  addressee: '',
  invitees: Array.from({ length: 24 }, (_, at) => ({
    post: POSTS[at % POSTS.length] ?? '',
    agency: AGENCIES[at % AGENCIES.length] ?? '',
    name: NAMES[at % NAMES.length] ?? '',
  })),
  opening:
    'Dalam rangka menyelaraskan program dan kegiatan antarperangkat daerah yang menyasar keluarga yang sama pada Tahun Anggaran 2026',
  when: { from: '2026-02-16', until: '2026-02-16' },
  hours,
  place: 'Ruang Rapat Anusapati, Kantor Bupati Malang, Jalan Panji Nomor 158, Kepanjen',
  agenda: ['Pemaparan tumpang tindih kegiatan', 'Kesepakatan pembagian sasaran', 'Lain-lain'],
  notes: ['Membawa data sasaran kegiatan', 'Bila berhalangan agar diwakili pejabat yang dapat mengambil keputusan'],
  copies: ['Bupati Malang (sebagai laporan)', 'Sekretaris Daerah Kabupaten Malang'],
  ...given,
})

export const attendanceList = (given: Partial<AttendanceListInput> = {}): AttendanceListInput => ({
  letterhead: letterhead(),
  event: 'Rapat Koordinasi Penyelarasan Program Penanggulangan Kemiskinan Tahun 2026',
  session: 'Sesi 1: Pemaparan tumpang tindih kegiatan',
  heldOn: '2026-02-16',
  hours: { from: '09.00', until: '12.00', zone: 'WIB' },
  place: 'Ruang Rapat Anusapati',
  rows: attendees(28),
  emptyRows: 4,
  withPhones: false,
  signer: signer(),
  ...given,
})

export const minutes = (given: Partial<MinutesInput> = {}): MinutesInput => ({
  letterhead: letterhead(),
  event: 'Rapat Koordinasi Penyelarasan Program Penanggulangan Kemiskinan Tahun 2026',
  heldOn: '2026-02-16',
  hours: { from: '09.00', until: '12.15', zone: 'WIB' },
  place: 'Ruang Rapat Anusapati, Kantor Bupati Malang',
  invitation: { number: '000.1.5/123/35.07.202/2026', datedOn: '2026-02-10' },
  agenda: ['Pemaparan tumpang tindih kegiatan', 'Kesepakatan pembagian sasaran'],
  chair: 'Kepala Bappeda',
  secretary: '',
  recorder: 'Analis Kebijakan Ahli Muda Bappeda',
  participants: ['Kepala Dinas Sosial', 'Kepala Dinas Kesehatan', '33 camat (daftar hadir terlampir)'],
  opening:
    'Rapat dibuka oleh Kepala Bappeda pada pukul 09.05 WIB. Disampaikan bahwa dari 214 kegiatan yang direncanakan terdapat 18 pasang yang menyasar penerima yang sama.',
  items: [
    {
      title: 'Bantuan modal usaha perempuan kepala keluarga',
      discussion: [
        'Dinas Sosial merencanakan bantuan modal bagi 120 perempuan kepala keluarga di Kecamatan Kepanjen dan Pakisaji.',
        'Dinas Koperasi dan Usaha Mikro merencanakan hal serupa bagi 80 orang; 37 nama terdapat di kedua daftar.',
      ],
      conclusions: ['Kedua kegiatan saling melengkapi bila pelatihan mendahului bantuan modal.'],
      decisions: ['Pelatihan oleh Dinas Koperasi dilaksanakan lebih dahulu; bantuan modal oleh Dinas Sosial menyusul.'],
      promises: [
        {
          what: 'Menyerahkan daftar 37 nama yang sama beserta usulan urutannya',
          who: 'Kepala Dinas Koperasi dan Usaha Mikro',
          dueOn: '2026-03-02',
        },
        { what: 'Menyesuaikan jadwal penyaluran bantuan modal', who: 'Kepala Dinas Sosial', dueOn: '2026-03-16' },
      ],
    },
    {
      title: 'Kunjungan pembinaan DWP',
      discussion: ['Unit yang paling lama tidak dikunjungi didahulukan.'],
      conclusions: [],
      decisions: ['Putaran kunjungan dimulai pada April 2026.'],
      promises: [{ what: 'Menyusun jadwal kunjungan', who: 'Ketua DWP Kabupaten', dueOn: '2026-03-31' }],
    },
  ],
  closing: 'Rapat ditutup pada pukul 12.15 WIB dengan pembacaan kesepakatan.',
  signers: {
    chair: signer(),
    recorder: signer({
      post: 'Analis Kebijakan Ahli Muda',
      name: 'Ratna Dewi Anggraini, S.STP., M.AP.',
      rank: 'Penata Tingkat I, III/d',
      nip: '198204172001122003',
    }),
  },
  datedOn: '2026-02-16',
  ...given,
})

export const officialRecord = (given: Partial<OfficialRecordInput> = {}): OfficialRecordInput => ({
  letterhead: letterhead(),
  number: '000.1.5/125/35.07.202/2026',
  title: 'Kesepakatan Pembagian Sasaran Bantuan Modal Usaha',
  datedOn: '2026-02-16',
  place: 'Ruang Rapat Anusapati, Kepanjen',
  parties: [
    named({ name: 'Dra. Endang Purwaningsih, M.Si.', post: 'Kepala Dinas Sosial', agency: 'Kabupaten Malang' }),
    named({
      name: 'Ir. Wahyudi Prasetyo, M.M.',
      nip: '196911201994031002',
      post: 'Kepala Dinas Koperasi dan Usaha Mikro',
      agency: 'Kabupaten Malang',
    }),
  ],
  points: [
    'PIHAK PERTAMA menyalurkan bantuan modal usaha setelah penerima menyelesaikan pelatihan.',
    'PIHAK KEDUA melaksanakan pelatihan bagi 37 penerima yang tercantum pada kedua daftar, paling lambat 30 April 2026.',
    'Perubahan atas kesepakatan ini dilakukan secara tertulis.',
  ],
  copies: 2,
  signers: [
    signer({ post: 'Kepala Dinas Sosial', name: 'Dra. Endang Purwaningsih, M.Si.' }),
    signer({
      post: 'Plt. Kepala Dinas Koperasi dan Usaha Mikro',
      name: 'Ir. Wahyudi Prasetyo, M.M.',
      rank: 'Pembina Tingkat I, IV/b',
      nip: '196911201994031002',
    }),
  ],
  witness: signer({
    onBehalfOf: 'a.n. BUPATI MALANG',
    post: 'SEKRETARIS DAERAH',
    name: 'Dr. Hadi Purnomo, S.H., M.Hum.',
  }),
  ...given,
})

export const activityReport = (given: Partial<ActivityReportInput> = {}): ActivityReportInput => ({
  letterhead: letterhead(),
  title: 'Pelaksanaan Retret Penyelarasan Program Tahun 2026',
  introduction: {
    general: [
      'Kemiskinan ekstrem menuntut kerja bersama. Retret ini mempertemukan kepala perangkat daerah, camat, dan lurah selama tiga hari.',
    ],
    purpose: ['Menyamakan pemahaman tentang sasaran.', 'Menghasilkan kesepakatan yang dapat ditagih.'],
    scope: ['Seluruh perangkat daerah, 33 kecamatan, dan 12 kelurahan.'],
    legalBase: [
      'Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah.',
      'Peraturan Menteri Dalam Negeri Nomor 86 Tahun 2017.',
    ],
  },
  activities: [
    'Retret dilaksanakan pada 20 s.d. 22 Februari 2026 di Batu, diikuti 138 dari 145 peserta yang diundang.',
    'Dua belas sesi diselenggarakan dengan 26 jam pelajaran.',
  ],
  results: ['Delapan belas pasang kegiatan yang tumpang tindih dibahas; empat belas di antaranya diputus.'],
  figures: {
    caption: 'Kehadiran tiap sesi',
    columns: [
      { title: 'Sesi', width: 'rest' },
      { title: 'Hadir', width: 25, align: 'right' },
      { title: 'Izin', width: 25, align: 'right' },
      { title: 'Diwakili', width: 25, align: 'right' },
    ],
    rows: [
      ['Pembukaan', '138', '4', '3'],
      ['Peta tumpang tindih', '136', '5', '4'],
    ],
  },
  conclusions: ['Tujuan retret tercapai.'],
  suggestions: [
    'Kesepakatan diperiksa kembali setelah 30 dan 90 hari.',
    'Retret tahun berikutnya didahului data sasaran.',
  ],
  closing: ['Demikian laporan ini dibuat sebagai bahan pertimbangan pimpinan.'],
  datedOn: '2026-03-02',
  signer: signer(),
  photos: ['Pembukaan oleh Bupati', 'Diskusi kelompok', 'Penandatanganan kesepakatan'].map((caption) => ({
    picture: samplePicture(),
    caption,
  })),
  ...given,
})

export const assignmentLetter = (given: Partial<AssignmentLetterInput> = {}): AssignmentLetterInput => ({
  letterhead: letterhead(),
  issue: issue({ number: '800.1.11.1/124/35.07.202/2026' }),
  legalBase: [
    'Peraturan Daerah Kabupaten Malang Nomor 9 Tahun 2025 tentang APBD Tahun Anggaran 2026.',
    'Surat Sekretaris Daerah Nomor 000.1.5/77/35.07.011/2026 tanggal 3 Februari 2026 hal Kunjungan Pembinaan.',
  ],
  assigned: [named(), named({ name: 'Mulyono', nip: '', rank: '', post: 'Tenaga Pendukung' })],
  tasks: [
    'Melaksanakan kunjungan pembinaan ke DWP Unit Dinas Kesehatan.',
    'Melaporkan hasilnya paling lambat lima hari kerja.',
  ],
  when: { from: '2026-02-27', until: '2026-03-01' },
  place: 'Kecamatan Kepanjen dan Kecamatan Pakisaji',
  copies: ['Inspektur Kabupaten Malang'],
  ...given,
})

export const certificate = (given: Partial<CertificateInput> = {}): CertificateInput => ({
  letterhead: letterhead({ emblem: samplePicture(), paper: 'A4' }),
  issue: issue({
    number: '800.1.4.1/131/35.07.202/2026',
    signer: signer({
      onBehalfOf: 'a.n. BUPATI MALANG',
      post: 'SEKRETARIS DAERAH',
      name: 'Dr. Hadi Purnomo, S.H., M.Hum.',
    }),
  }),
  name: 'Nurul Qur’aini Maulidiyah, S.Sos.',
  nip: '198204172001122003',
  post: 'Camat Kepanjen',
  agency: 'Kecamatan Kepanjen',
  outcome: 'Lulus',
  event: 'Retret Penyelarasan Program Penanggulangan Kemiskinan Kabupaten Malang Tahun 2026',
  when: { from: '2026-02-20', until: '2026-02-22' },
  place: 'Kota Batu',
  lessonHours: 26,
  verification: { code: 'K7QF-2M9D', address: 'https://selaras.contoh.go.id/sertifikat/K7QF2M9D' },
  sessions: [
    { title: 'Peta tumpang tindih program', lessonHours: 4 },
    { title: 'Pembagian sasaran dan kesepakatan', lessonHours: 6.5 },
    { title: 'Rencana tindak lanjut', lessonHours: 15.5 },
  ],
  ...given,
})

export const visitReport = (given: Partial<VisitReportInput> = {}): VisitReportInput => ({
  letterhead: letterhead({ agency: 'DHARMA WANITA PERSATUAN KABUPATEN MALANG', authority: '' }),
  title: 'Laporan Kunjungan Pembinaan',
  unit: 'DWP Unit Dinas Kesehatan',
  visitedOn: '2026-04-14',
  place: 'Aula Dinas Kesehatan, Kepanjen',
  legalBase: ['Program kerja DWP Kabupaten Malang Tahun 2026'],
  team: [
    named({ name: 'Ny. Endang Purwaningsih', post: 'Wakil Ketua I', agency: 'DWP Kabupaten Malang' }),
    named({ name: 'Ny. Renée Wijayanti', post: 'Ketua Bidang Pendidikan', agency: 'DWP Kabupaten Malang' }),
  ],
  metWith: ['Ny. Sulastri Handayani, Ketua DWP Unit Dinas Kesehatan'],
  checklist: {
    title: 'Daftar periksa pembinaan versi 2',
    summary: 'Terpenuhi 14 dari 18 butir (77,8 %)',
    rows: [
      {
        section: 'Kelembagaan',
        question: 'Surat keputusan pengurus masih berlaku',
        answer: 'Ya',
        note: 'SK 2024–2029',
      },
      {
        section: 'Kelembagaan',
        question: 'Buku daftar anggota diperbarui',
        answer: 'Sebagian',
        note: '12 anggota pindah belum dicatat',
      },
      {
        section: 'Program kerja',
        question: 'Program kerja bidang ekonomi berjalan',
        answer: 'Tidak',
        note: 'Tertidur sejak Juli 2025',
      },
    ],
  },
  findings: [
    {
      finding: 'Program bidang ekonomi tidak berjalan',
      recommendation: 'Dihidupkan kembali bersama Dinas Koperasi, atau dinyatakan tidak aktif dengan alasan',
      who: 'Ketua Bidang Ekonomi',
      dueOn: '2026-05-29',
    },
  ],
  earlier: [{ finding: 'Laporan triwulan IV 2025 terlambat', state: 'Selesai 12 Januari 2026' }],
  remarks: ['Suasana kunjungan baik dan terbuka.'],
  nextVisit: 'Oktober 2026',
  datedOn: '2026-04-16',
  signers: [
    signer({ post: 'Ketua DWP Unit Dinas Kesehatan', name: 'Ny. Sulastri Handayani', rank: '', nip: '' }),
    signer({ post: 'Ketua Tim', name: 'Ny. Endang Purwaningsih', rank: '', nip: '' }),
  ],
  photos: [],
  ...given,
})

export const tableReport = (given: Partial<TableReportInput> = {}): TableReportInput => ({
  letterhead: letterhead({ agency: 'DHARMA WANITA PERSATUAN KABUPATEN MALANG', authority: '' }),
  title: 'Evaluasi Diri Dharma Wanita Persatuan',
  subtitle: 'Triwulan I Tahun 2026',
  facts: [
    { label: 'Jumlah unit', value: '38' },
    { label: 'Unit yang melapor', value: '31 (81,6 %)' },
  ],
  chapters: [
    {
      title: 'A. Program kerja',
      paragraphs: ['Dari 112 program kerja, 86 aktif, 19 tertidur, dan 7 dihidupkan kembali dengan alasan.'],
      points: [],
      tables: [
        {
          caption: 'Program kerja tiap bidang',
          columns: [
            { title: 'Bidang', width: 'rest' },
            { title: 'Aktif', width: 22, align: 'right' },
            { title: 'Tertidur', width: 22, align: 'right' },
            { title: 'Dihidupkan', width: 26, align: 'right' },
          ],
          rows: [
            ['Pendidikan', '34', '5', '2'],
            ['Ekonomi', '24', '11', '4'],
            ['Sosial Budaya', '28', '3', '1'],
          ],
        },
      ],
    },
    {
      title: 'B. Langkah berikutnya',
      paragraphs: [],
      points: ['Tujuh unit yang belum melapor didampingi.', 'Program ekonomi diselaraskan dengan Dinas Koperasi.'],
      tables: [],
    },
  ],
  datedOn: '2026-04-10',
  signers: [signer({ post: 'Ketua DWP Kabupaten Malang', name: 'Ny. Hj. Siti Maimunah Hadi', rank: '', nip: '' })],
  ...given,
})
