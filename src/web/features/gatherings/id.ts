import { agendaWords } from './agenda/words-id.ts'
import { answersWords } from './answers/words-id.ts'
import { attendanceWords } from './attendance/words-id.ts'
import { guestWords } from './guest/words-id.ts'
import { logisticsWords } from './logistics/words-id.ts'
import { minutesWords } from './minutes/words-id.ts'
import { rosterWords } from './roster/words-id.ts'

/** Kata-kata ruang rapat dan acara; tiap bagian menulis kata-katanya sendiri. */
export const id = {
  place: 'Rapat & Acara',
  wideTable: 'Geser tabel ke samping untuk melihat semua kolom.',
  required: 'Isian ini diperlukan.',
  reason: 'Alasan',
  kind: { meeting: 'Rapat', visit: 'Kunjungan', training: 'Pelatihan', retreat: 'Retret' },
  state: {
    draft: 'Rancangan',
    announced: 'Sudah diundang',
    held: 'Sudah dilaksanakan',
    closed: 'Ditutup',
    cancelled: 'Dibatalkan',
  },
  visibility: { internal: 'Internal', invited: 'Yang diundang', region: 'Seluruh daerah' },
  tab: {
    agenda: 'Agenda',
    participants: 'Peserta',
    preparation: 'Persiapan',
    attendance: 'Presensi',
    minutes: 'Notulen',
  },
  list: {
    title: 'Rapat dan acara apa saja?',
    context: 'Rapat, kunjungan, pelatihan, dan retret yang Anda selenggarakan atau yang mengundang Anda.',
    label: 'Daftar rapat dan acara',
    what: 'Acara',
    when: 'Waktu',
    state: 'Keadaan',
    all: 'Semua',
    coming: 'Akan datang',
    month: 'Per bulan',
    before: 'Bulan sebelumnya',
    after: 'Bulan berikutnya',
    emptyMonth: 'Tidak ada acara di bulan ini.',
    failed: 'Acara tidak dapat dimuat',
    past: 'Sudah lewat',
    search: 'Cari judul, tempat, atau penyelenggara',
    create: 'Buat acara',
    empty: 'Belum ada rapat atau acara',
    emptyWhy:
      'Buat acara, susun agendanya, lalu pilih siapa yang diundang menurut jabatannya. Undangan, jawaban, presensi, dan notulen menyusul di halaman yang sama.',
  },
  form: {
    newTitle: 'Acara apa yang akan diadakan?',
    newContext: 'Agenda dan peserta disusun sesudah acara dibuat. Tidak ada yang dikirim sebelum Anda mengundang.',
    editTitle: 'Apa yang berubah pada acara ini?',
    kind: 'Jenis',
    title: 'Judul',
    titleHelp: 'Seperti yang tertulis di undangan.',
    organiser: 'Penyelenggara',
    startsOn: 'Hari pertama',
    endsOn: 'Hari terakhir',
    endsBefore: 'Hari terakhir lebih awal daripada hari pertama.',
    place: 'Tempat',
    purpose: 'Maksud dan tujuan',
    legalBase: 'Dasar',
    legalBaseHelp: 'Surat keputusan, surat edaran, atau surat yang menjadi dasar acara.',
    visibility: 'Siapa yang dapat melihat',
    visibilityHelp: {
      invited: 'Penyelenggara, koordinator daerah, dan perangkat daerah yang pejabatnya diundang.',
      region: 'Semua perangkat daerah tahu bahwa acara ini diadakan.',
      internal: 'Hanya perangkat daerah penyelenggara. Tidak terlihat siapa pun selain itu, koordinator pun tidak.',
    },
    moveInstead: 'Undangan sudah dikirim. Hari dan tempat diubah lewat “Pindahkan hari atau tempat”.',
    create: 'Buat acara',
    created: 'Acara tersimpan sebagai rancangan.',
    save: 'Simpan perubahan',
    saved: 'Perubahan tersimpan.',
    noChange: 'Acara ini tidak dapat Anda ubah.',
  },
  movedFrom: 'Dipindahkan dari {{day}}: {{reason}}',
  deed: { change: 'Ubah', edit: 'Ubah keterangan', move: 'Pindahkan hari atau tempat', cancel: 'Batalkan acara' },
  hold: {
    deed: 'Tandai sudah dilaksanakan',
    title: 'Acara ini sudah dilaksanakan?',
    what: 'Jawaban undangan tidak diterima lagi dan acara tidak dapat dipindahkan atau dibatalkan. Presensi dan notulen tetap dapat diisi.',
    submit: 'Tandai sudah dilaksanakan',
    done: 'Acara ditandai sudah dilaksanakan.',
  },
  close: {
    deed: 'Tutup acara',
    title: 'Tutup acara ini?',
    what: 'Keterangan, agenda, dan peserta tidak dapat diubah lagi. Janji dan hambatan dari acara ini tetap ditagih sampai selesai.',
    reason: 'Alasan menutup tanpa notulen',
    reasonHelp: 'Hanya bila notulennya belum final. Terbaca oleh semua yang dapat membuka acara ini.',
    submit: 'Tutup acara',
    done: 'Acara ditutup.',
  },
  reopen: {
    deed: 'Buka kembali',
    title: 'Buka kembali acara ini?',
    what: 'Acara kembali menjadi sudah dilaksanakan. Notulen yang sudah final tetap final dan diperbaiki lewat ralat.',
    reasonHelp: 'Terbaca oleh semua yang dapat membuka acara ini.',
    submit: 'Buka kembali',
    done: 'Acara dibuka kembali.',
  },
  cancel: {
    title: 'Batalkan acara ini?',
    what: 'Agenda, daftar peserta, dan jawaban tetap tersimpan untuk dibaca. Acara tidak dapat diubah lagi.',
    reasonHelp: 'Terbaca oleh semua yang diundang.',
    submit: 'Batalkan acara',
    done: 'Acara dibatalkan.',
  },
  move: {
    title: 'Pindahkan acara',
    what: 'Semua sesi ikut bergeser. Jawaban yang sudah masuk tetap tersimpan, dan tiap undangan ditandai perlu dikirim ulang.',
    whatDraft: 'Semua sesi ikut bergeser sejauh acaranya.',
    startsOn: 'Hari pertama yang baru',
    startsOnHelp: 'Hari terakhir dan semua sesi bergeser sama jauhnya.',
    reasonHelp: 'Terbaca oleh semua yang diundang.',
    submit: 'Pindahkan acara',
    done: 'Acara dipindahkan.',
  },
  agenda: agendaWords,
  roster: rosterWords,
  answers: answersWords,
  guest: guestWords,
  logistics: logisticsWords,
  attendance: attendanceWords,
  minutes: minutesWords,
} as const

declare module '../../lib/i18n.ts' {
  interface RoomStrings {
    gatherings: typeof id
  }
}
