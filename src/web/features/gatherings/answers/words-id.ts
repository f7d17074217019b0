/** Kata-kata undangan dan jawabannya. */
export const answersWords = {
  title: 'Siapa sudah menjawab?',
  kind: 'Jenis perangkat daerah',
  called: 'Diundang',
  all: 'Semua',
  of: { coming: 'Hadir', represented: 'Diwakili', declined: 'Tidak hadir', none: 'Belum menjawab' },
  announce: 'Undang sekarang',
  announceTitle: 'Undang sekarang?',
  announceWhat:
    '{{count}} orang diundang. Perangkat daerah mereka diberi tahu di Selaras, dan tiap orang mendapat tautan pribadi.',
  announceAgenda:
    'Agenda disimpan seperti adanya sekarang; perubahan sesudah ini perlu alasan dan terlihat oleh yang diundang. Peserta sesudah ini berubah satu per satu atau lewat perbedaan jabatan.',
  announced: 'Undangan dikirim.',
  inviteWaiting: 'Undang {{count}} yang menunggu',
  invited: '{{count}} orang diundang.',
  deeds: 'Undangan',
  remind: 'Ingatkan yang belum menjawab',
  reminded:
    '{{count}} orang diingatkan lewat perangkat daerahnya. {{others}} orang di luar perangkat daerah hanya terjangkau lewat tautan pribadinya.',
  letter: 'Surat undangan bernomor',
  links: 'Unduh tautan pribadi .xlsx',
  answer: 'Jawaban',
  answerFor: 'Jawab untuk {{name}}',
  choice: { coming: 'Hadir', represented: 'Diwakili orang lain', declined: 'Tidak dapat hadir' },
  representativeName: 'Nama yang mewakili',
  representativeTitle: 'Jabatan yang mewakili',
  reason: 'Alasan tidak hadir',
  reasonNeeded: 'Tulis alasannya.',
  note: 'Pesan untuk penyelenggara',
  send: 'Kirim jawaban',
  sent: 'Jawaban tersimpan.',
  beforeMove: 'dijawab sebelum acara dipindahkan',
} as const
