/** Errors of preparing a gathering and of looking back; see `ERRORS`. */
export const LOGISTICS_ERRORS = {
  speaker_busy: {
    status: 409,
    id: '{name} sudah berbicara pada “{first}” ({firstTime}), yang waktunya bertemu dengan “{second}” ({secondTime}). Geser salah satu sesi, atau tunjuk narasumber lain.',
    en: '{name} already speaks in “{first}” ({firstTime}), which meets “{second}” ({secondTime}) in time. Move one of the sessions or name another speaker.',
  },
  deputy_needed: {
    status: 422,
    id: 'Tulis nama penggantinya (paling sedikit 3 huruf), supaya jelas siapa yang akan berbicara.',
    en: 'Write the deputy’s name (at least 3 letters), so that it is clear who will speak.',
  },
  room_exists: {
    status: 409,
    id: 'Sudah ada kamar bernama “{name}” pada acara ini. Pakai nama lain.',
    en: 'This event already has a room named “{name}”. Use another name.',
  },
  room_full: {
    status: 409,
    id: 'Kamar {name} sudah penuh ({count} tempat tidur). Pindahkan seseorang dahulu, atau pilih kamar lain.',
    en: 'Room {name} is full ({count} beds). Move somebody out first, or choose another room.',
  },
  room_wrong_sex: {
    status: 409,
    id: 'Kamar {name} tidak untuk orang ini: laki-laki dan perempuan tidak ditempatkan sekamar, kecuali di kamar keluarga. Pilih kamar lain.',
    en: 'Room {name} is not for this person: men and women do not share a room, except a family room. Choose another.',
  },
  room_in_use: {
    status: 409,
    id: 'Kamar {name} masih dipakai {count} orang. Pindahkan mereka dahulu.',
    en: 'Room {name} still has {count} guests. Move them out first.',
  },
  material_type: {
    status: 422,
    id: 'Berkas ini bukan PDF, Word, PowerPoint, Excel, OpenDocument, PNG, atau JPG (isinya diperiksa, bukan hanya namanya), atau memuat makro. Simpan dalam salah satu bentuk itu, lalu unggah lagi.',
    en: 'This file is no PDF, Word, PowerPoint, Excel, OpenDocument, PNG or JPG (its content is checked, not its name only), or holds macros. Save it as one of these and upload again.',
  },
  material_too_large: {
    status: 413,
    id: 'Berkas ini lebih dari 10 MB. Perkecil, atau taruh di penyimpanan daring dan tempel tautannya.',
    en: 'This file is larger than 10 MB. Make it smaller, or put it online and paste its link.',
  },
  materials_full: {
    status: 409,
    id: 'Acara ini sudah menyimpan {count} materi, batasnya. Hapus yang tidak dipakai, atau gabungkan.',
    en: 'This event already keeps {count} materials, which is the limit. Remove what is not used, or join some.',
  },
  review_too_early: {
    status: 409,
    id: 'Pemeriksaan {days} hari baru dapat dicatat mulai {day}.',
    en: 'The check after {days} days can be noted from {day} on.',
  },
  review_done: {
    status: 409,
    id: 'Pemeriksaan {days} hari sudah dicatat dan angkanya sudah dibekukan. Muat ulang halaman untuk membacanya.',
    en: 'The check after {days} days has been noted and its figures are frozen. Reload the page to read it.',
  },
} as const
