/** Strings of *Beranda*, in Indonesian. */
export const id = {
  title: 'Apa yang menunggu Anda?',
  greeting: {
    morning: 'Selamat pagi, {{name}}.',
    noon: 'Selamat siang, {{name}}.',
    afternoon: 'Selamat sore, {{name}}.',
    evening: 'Selamat malam, {{name}}.',
  },
  figures: {
    overdue: 'tindak lanjut lewat tenggat',
    open: 'tindak lanjut terbuka',
    undecided: 'tumpang tindih belum diputus',
    gaps: 'kebutuhan belum terpenuhi',
  },
  followups: {
    title: 'Apa yang harus Anda selesaikan?',
    titleAll: 'Apa yang harus diselesaikan perangkat daerah?',
    all: 'Semua tindak lanjut',
    none: 'Tidak ada tindak lanjut yang terbuka.',
    failed: 'Tindak lanjut tidak dapat dimuat',
  },
  stuck: {
    obstacles: 'Hambatan mana yang paling lama terbuka?',
    onMe: 'Siapa menunggu Anda?',
    all: 'Semuanya',
    waits_one: '{{owner}} menunggu {{agency}}, {{count}} hari',
    waits_other: '{{owner}} menunggu {{agency}}, {{count}} hari',
  },
  reopened: {
    title: 'Putusan mana yang terbuka lagi?',
    why: 'Rencananya berubah sesudah diputus, jadi perlu dilihat ulang.',
    all: 'Semua yang terbuka lagi',
    failed: 'Putusan yang terbuka lagi tidak dapat dimuat',
  },
  undecided: {
    title: 'Tumpang tindih mana yang perlu diputus?',
    titleAgency: 'Rencana Anda bertemu rencana siapa?',
    all: 'Semua tumpang tindih',
    none: 'Tidak ada tumpang tindih yang menunggu putusan.',
    failed: 'Tumpang tindih tidak dapat dimuat',
  },
  gaps: {
    title: 'Kebutuhan mana yang belum dijawab?',
    all: 'Semua kesenjangan',
    failed: 'Kesenjangan tidak dapat dimuat',
  },
  questions: {
    title: 'Orang mana yang mungkin sama?',
    why: 'Dua catatan mirip yang tidak dapat diputuskan mesin. Satu jawaban sering menyatukan beberapa catatan.',
    open: '{{number}} pasangan menunggu',
    all: 'Tinjau semua',
    failed: 'Pasangan yang menunggu tidak dapat dimuat',
  },
  conflicts: {
    title: 'Layanan mana yang melanggar aturan gabungan?',
    all: 'Semua benturan aturan',
    failed: 'Benturan aturan tidak dapat dimuat',
  },
  work: {
    title: 'Apa yang sedang dikerjakan Selaras?',
    kind: {
      import: 'Impor rencana',
      overlaps: 'Membandingkan semua rencana',
      nomenclature: 'Impor nomenklatur',
      lists: 'Impor daftar warga',
      matching: 'Mengenali orang yang sama',
      services: 'Menghitung layanan',
      other: 'Pekerjaan panjang',
    },
  },
  preparing: {
    reading: 'Rencana sedang dibaca',
    comparing: 'Rencana sedang dibandingkan',
    why: 'Sebentar lagi yang menunggu Anda muncul di sini dengan sendirinya; halaman ini tidak perlu dimuat ulang.',
  },
  and: 'dan',
  clear: 'Tidak ada yang menunggu Anda',
  clearWhy:
    'Tindak lanjut, tumpang tindih, pasangan orang, dan putusan yang terbuka lagi muncul di sini, yang paling dekat tenggatnya lebih dulu.',
  first: {
    title: 'Tiga langkah pertama',
    context:
      'Daerah ini belum punya rencana. Setelah tiga langkah ini, Selaras menunjukkan rencana yang tumpang tindih.',
    agencies: 'Catat perangkat daerah dan kewenangannya',
    agenciesWhy: 'Satu lembar kerja: siapa memegang urusan apa, menurut peraturan yang mana.',
    agenciesDo: 'Impor mandat',
    plans: 'Impor rencana perangkat daerah',
    plansWhy:
      'Lembar kerja apa adanya, CSV atau XLSX. Selaras mengenali kolomnya, dan menyimpan setelah Anda memeriksa.',
    plansDo: 'Impor rencana',
    decide: 'Lihat yang bertemu, lalu putuskan',
    decideWhy: 'Pasangan yang ganda, saling melengkapi, atau salah urutan muncul beserta alasannya.',
    decideDo: 'Ke Peta Sinergi',
    lists: 'Impor daftar warga',
    listsWhy:
      'Tidak perlu menunggu rencana: unggah daftar penerima atau peserta, lalu orang yang sama di banyak daftar dikenali.',
    listsSaved_one: '{{count}} daftar sudah tersimpan; orangnya ada di Warga.',
    listsSaved_other: '{{count}} daftar sudah tersimpan; orangnya ada di Warga.',
    listsDo: 'Impor daftar',
    waitFor: 'Rencana diisi oleh operator dan koordinator. Begitu rencana masuk, yang menunggu Anda muncul di sini.',
  },
} as const

declare module '../../lib/i18n.ts' {
  interface RoomStrings {
    home: typeof id
  }
}
