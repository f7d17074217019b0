/** Errors of minutes, carried items and documents of a gathering; see `ERRORS`. */
export const MINUTES_ERRORS = {
  minutes_locked: {
    status: 409,
    id: 'Notulen ini sudah final dan terkunci. Perbaiki lewat Ralat, dengan alasannya.',
    en: 'These minutes are final and locked. Correct them by a ralat, with the reason.',
  },
  minutes_empty: {
    status: 422,
    id: 'Notulen ini belum berisi apa pun. Tulis paling sedikit satu pembahasan atau kesimpulan, atau catat satu keputusan.',
    en: 'Nothing is written in these minutes yet. Write at least one discussion or conclusion, or note one decision.',
  },
  minutes_unsigned: {
    status: 422,
    id: 'Nama {what} belum diisi. Isi dahulu, karena ia ikut menandatangani notulen.',
    en: 'The name of {what} is missing. Fill it in first, since this person signs the minutes.',
  },
  remarks_open: {
    status: 422,
    id: 'Masih ada {count} permintaan perbaikan yang belum dijawab. Jawab dahulu: diterima atau tidak.',
    en: '{count} requests for correction are not answered yet. Answer them first: taken or not.',
  },
  owner_outside: {
    status: 422,
    id: 'Rapat ini internal, jadi pemiliknya harus dari {what}. Pilih jabatan di sana, atau buka rapatnya bagi yang diundang.',
    en: 'This meeting is internal, so its owner must be of {what}. Choose a post there, or open the meeting to those invited.',
  },
  signer_missing: {
    status: 422,
    id: 'Belum ada jabatan yang dapat menandatangani pada {what}. Catat jabatan pimpinannya, atau pilih penandatangan lain.',
    en: 'No post of {what} can sign yet. Enter its head post, or choose another signer.',
  },
  nobody_assigned: {
    status: 422,
    id: 'Belum ada yang ditugaskan. Tambahkan panitia atau peserta di tab Peserta, atau pilih yang lain.',
    en: 'Nobody is assigned yet. Add committee members or participants on the tab of participants, or choose the other group.',
  },
} as const
