export const id = {
  start: {
    title: 'Untuk daerah mana Selaras ini?',
    context: 'Pilih daerah dan buat akun administrator pertama. Tautan ini hanya berlaku sampai daerah dibuka.',
    region: 'Provinsi, kabupaten, atau kota',
    regionHelp: 'Ketik namanya, misalnya "kab malang", lalu pilih dari daftar.',
    regionMissing: 'Pilih daerah dari daftar yang muncul saat Anda mengetik.',
    regionNone: 'Tidak ada daerah dengan nama itu. Periksa ejaannya.',
    name: 'Nama Anda',
    email: 'Surel',
    password: 'Kata sandi',
    passwordHelp: 'Paling sedikit 12 huruf. Kalimat pendek lebih mudah diingat daripada lambang.',
    passwordShort: 'Kata sandi belum 12 huruf.',
    required: 'Isi bagian ini.',
    submit: 'Buka daerah ini',
    show: 'Tampilkan kata sandi',
    or: 'Belum siap memakai data sendiri?',
    sampleHelp:
      'Lihat-lihat dengan data contoh, semuanya rekaan. Anda dapat berganti peran sesuka hati; tidak ada orang sungguhan di dalamnya.',
    sampleRegency: 'Contoh Kabupaten Malang',
    sampleRegencyHelp: 'Untuk tumpang tindih, daftar warga, dan DWP: 195 rencana dan 11 daftar warga.',
    sampleCity: 'Contoh Kota Malang',
    sampleCityHelp:
      'Untuk rapat dan retret: camat, lurah, dan kepala perangkat daerah yang dapat diundang menurut jabatannya.',
    closed: 'Tautan ini tidak berlaku lagi',
    closedWhy:
      'Selaras ini sudah dibuka untuk suatu daerah, atau server sudah dijalankan ulang. Pakai tautan yang dicetak terakhir, atau masuk dengan akun Anda.',
    signIn: 'Ke halaman masuk',
  },
  sample: {
    title: 'Masuk sebagai siapa?',
    context:
      'Ini data contoh: semua orang, rencana, dan daftar di dalamnya rekaan. Pilih satu pemeran; Anda dapat berganti kapan saja.',
    none: 'Selaras ini tidak memuat data contoh.',
    wholeRegion: 'seluruh daerah',
  },
  role: {
    admin: 'Administrator daerah',
    coordinator: 'Koordinator (Sekda, Bappeda)',
    head: 'Kepala perangkat daerah',
    operator: 'Operator',
    viewer: 'Pembaca',
  },
}

declare module '../../lib/i18n.ts' {
  interface RoomStrings {
    setup: typeof id
  }
}
