/** Errors of photographs, surveys and officers in the field; see `ERRORS`. */
export const FIELD_ERRORS = {
  officer_revoked: {
    status: 410,
    id: 'Tautan petugas ini sudah dicabut dinas. Isian dan foto yang belum terkirim tetap ada di ponsel: simpan sebagai berkas, lalu serahkan kepada dinas.',
    en: 'The agency has withdrawn this officer’s link. What was not sent stays on the phone: save it as a file and hand it to the agency.',
  },
  photo_empty: {
    status: 422,
    id: 'Berkas foto kosong (0 bita). Ambil foto itu lagi.',
    en: 'The photograph is empty (0 bytes). Take it again.',
  },
  photo_format: {
    status: 422,
    id: 'Berkas ini bukan foto yang dapat dipakai. Yang diterima: JPEG, PNG, atau WebP dari kamera. Ambil foto itu lagi dengan kamera di halaman ini.',
    en: 'This file is not a photograph that can be used. Accepted: JPEG, PNG or WebP of a camera. Take it again with the camera in this page.',
  },
  photo_heic: {
    status: 422,
    id: 'Foto ini berformat HEIC (iPhone). Ambil foto dengan kamera di halaman ini, atau ubah setelan kamera iPhone: Pengaturan → Kamera → Format → Paling Kompatibel.',
    en: 'This photograph is HEIC (iPhone). Take it with the camera in this page, or set the iPhone to Settings → Camera → Formats → Most Compatible.',
  },
  photo_broken: {
    status: 422,
    id: 'Foto ini rusak atau terpotong, jadi tidak dapat dibuka. Ambil foto itu lagi.',
    en: 'This photograph is damaged or cut off and cannot be opened. Take it again.',
  },
  photo_too_large: {
    status: 413,
    id: 'Foto ini terlalu besar ({size}); batasnya {limit}. Ambil dengan kamera di halaman ini, yang mengecilkannya sendiri.',
    en: 'This photograph is too large ({size}); the limit is {limit}. Take it with the camera in this page, which makes it smaller by itself.',
  },
  photo_too_small: {
    status: 422,
    id: 'Foto ini hanya {size} piksel, terlalu kecil untuk dilihat; sisi terpendek paling sedikit {limit} piksel. Ambil foto itu lagi dengan kamera di halaman ini.',
    en: 'This photograph is only {size} pixels, too small to see anything; its shorter side needs at least {limit} pixels. Take it again with the camera in this page.',
  },
  photo_changed: {
    status: 422,
    id: 'Foto ini berubah di perjalanan: isinya tidak sama dengan yang diambil. Kirim lagi; bila tetap begitu, ambil lagi fotonya.',
    en: 'This photograph changed on the way: it is not what was taken. Send it again; if that repeats, take it anew.',
  },
  photo_doubtful: {
    status: 422,
    id: 'Foto ini perlu penjelasan sebelum disimpan: {what}. Tulis alasannya, lalu kirim; fotonya tetap disimpan.',
    en: 'This photograph needs a word of explanation before it is kept: {what}. Write the reason and send; the photograph is kept.',
  },
  photo_missing: {
    status: 404,
    id: 'Berkas foto ini tidak ada di tempat simpan server. Minta administrator memulihkannya dari cadangan.',
    en: 'The file of this photograph is not in the server’s store. Ask the administrator to restore it from a backup.',
  },
  photos_full: {
    status: 409,
    id: 'Rumah ini sudah memiliki {count} foto, batas paling banyak. Dinas dapat menyisihkan yang tidak perlu.',
    en: 'This house already has {count} photographs, the most there can be. The agency can set aside what is not needed.',
  },
  answer_refused: {
    status: 422,
    id: 'Jawaban untuk “{question}” tidak cocok dengan pertanyaannya. Perbaiki, lalu simpan lagi.',
    en: 'The answer to “{question}” does not fit the question. Correct it and save again.',
  },
} as const
