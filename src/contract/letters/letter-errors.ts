/** What only letters are refused with; part of the table in `errors.ts`. */
export const LETTER_ERRORS = {
  letter_has_source: {
    status: 409,
    id: 'Nomor {number} dipakai surat acara atau sertifikat, jadi tidak dibatalkan dari buku nomor. Buka acaranya: ralat suratnya, batalkan acaranya, atau cabut sertifikatnya. Nomornya tetap tercatat.',
    en: 'The number {number} stands on a paper of an event or on a certificate and is not voided from the register. Open the event: correct the paper, call off the event, or revoke the certificate. The number stays on record.',
  },
  number_template: {
    status: 422,
    id: 'Susunan nomor belum benar: {message}',
    en: 'The pattern of numbers is not right yet: {message}',
  },
  number_taken: {
    status: 409,
    id: 'Nomor {number} sudah ada di buku agenda. Ubah susunan nomor supaya tidak ada yang sama.',
    en: 'Number {number} is in the register already. Change the pattern so that no two are the same.',
  },
  number_running: {
    status: 409,
    id: 'Penomoran tahun {year} sudah berjalan sampai {last}. Nomor awal hanya bisa diisi sebelum nomor pertama diambil.',
    en: 'Numbering of {year} has begun and stands at {last}. The first number can only be set before one is taken.',
  },
  number_inserts: {
    status: 409,
    id: 'Sisipan di antara dua nomor sudah habis (26). Ambil nomor berikutnya.',
    en: 'There is no room left between the two numbers (26). Take the next number.',
  },
  classification_missing: {
    status: 422,
    id: 'Susunan nomor memuat kode klasifikasi. Isi kode klasifikasinya.',
    en: 'The pattern of numbers holds a classification code. Fill in the code.',
  },
  picture_unreadable: {
    status: 422,
    id: 'Gambar ini tidak terbaca. Pilih PNG atau JPEG, paling besar 1 MB.',
    en: 'This picture cannot be read. Choose a PNG or JPEG of at most 1 MB.',
  },
} as const
