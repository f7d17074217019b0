/** Kata-kata halaman undangan bagi yang diundang. */
export const guestWords = {
  attendance: 'Kode presensi, pertanyaan, dan masukan saya',
  title: 'Undangan',
  invalid: 'Tautan undangan ini tidak berlaku',
  invalidWhat: 'Mungkin tautannya sudah diganti, atau Anda tidak lagi diundang. Tanyakan kepada penyelenggara.',
  from: 'Undangan dari {{organiser}}, {{region}}',
  to: 'Kepada Yth.',
  when: 'Waktu',
  cancelled: 'Acara ini dibatalkan.',
  moved: 'Acara ini dipindahkan; hari dan tempat di bawah adalah yang baru.',
  answer: 'Apakah Anda hadir?',
  change: 'Ubah jawaban',
  closed: 'Jawaban tidak diterima lagi. Hubungi penyelenggara bila ada perubahan.',
} as const
