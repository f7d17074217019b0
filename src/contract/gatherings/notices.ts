/** What the agencies called to a gathering are told; spread into `NOTICE_TOPICS`. */
export const GATHERING_TOPICS = {
  'gathering.invited': {
    kind: 'gatherings',
    id: '{organiser} mengundang pejabat perangkat daerah Anda: {title}, mulai {startsOn}. Jawab undangannya.',
    en: '{organiser} calls officials of your agency: {title}, from {startsOn}. Answer the invitation.',
  },
  'gathering.reminded': {
    kind: 'gatherings',
    id: 'Undangan {organiser} belum dijawab untuk {count} pejabat: {title}, mulai {startsOn}.',
    en: 'The invitation of {organiser} waits for the answer of {count} officials: {title}, from {startsOn}.',
  },
  'gathering.moved': {
    kind: 'gatherings',
    id: 'Acara dipindahkan: {title}, sekarang mulai {startsOn}. Lihat alasannya dan jawab lagi.',
    en: 'Moved: {title}, now from {startsOn}. See why, and answer again.',
  },
  'gathering.agenda': {
    kind: 'gatherings',
    id: 'Agenda berubah: {title}, mulai {startsOn}.',
    en: 'The agenda has changed: {title}, from {startsOn}.',
  },
  'gathering.cancelled': {
    kind: 'gatherings',
    id: 'Acara dibatalkan: {title}, semula mulai {startsOn}.',
    en: 'Called off: {title}, which was to begin {startsOn}.',
  },
  'gathering.speaker_due': {
    kind: 'gatherings',
    id: '{name} belum menjawab permintaan menjadi narasumber “{title}”. Batas jawabannya {answerOn}.',
    en: '{name} has not answered whether to speak at “{title}”. The answer is due {answerOn}.',
  },
  'gathering.speaker_late': {
    kind: 'gatherings',
    id: 'Batas jawaban {name} untuk “{title}” sudah lewat ({answerOn}). Tunjuk pengganti.',
    en: 'The day for the answer of {name} on “{title}” has passed ({answerOn}). Name a deputy.',
  },
  'gathering.review_due': {
    kind: 'gatherings',
    id: 'Sudah {days} hari sejak “{title}”: periksa apa yang berubah dan catat.',
    en: '{days} days since “{title}”: look at what has changed and note it.',
  },
} as const
