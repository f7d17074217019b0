/** What only lists of people are refused with; part of the table in `errors.ts`. */
export const LIST_ERRORS = {
  list_incomplete: {
    status: 422,
    id: '{what} daftar ini belum disebut. Isi dahulu pada langkah Kolom.',
    en: '{what} of this list has not been said yet. Fill it in first, in the step Columns.',
  },
  protection_unit: {
    status: 422,
    id: 'Daftar unit pelindungan perempuan dan anak (UPTD PPA) tidak boleh masuk ke daftar warga: namanya saja sudah membuka siapa yang melapor. Berkasnya tidak disimpan; kasus hanya dicatat di unit pelindungan.',
    en: 'Lists of a protection unit (UPTD PPA) must never enter the register of people: the name alone would tell who reported. The file was not kept; cases stay with the protection unit.',
  },
  casework_list: {
    status: 422,
    id: '{what} memuat “{found}”: ini tampaknya daftar korban atau kasus kekerasan. Berkas tidak disimpan. Daftar seperti itu hanya boleh ada di unit pelindungan (UPTD PPA), karena namanya saja sudah membuka siapa yang melapor. Bila isinya bukan itu, betulkan nama berkas, judul, lembar atau judul kolomnya, lalu unggah lagi.',
    en: '{what} says “{found}”: this seems to be a list of people or cases of violence. The file was not kept. Such a list belongs to the protection unit (UPTD PPA) alone, since a name in it already tells who reported. If it is something else, correct the file name, title, sheet or header and upload again.',
  },
  maybe_casework: {
    status: 422,
    id: '{what} memuat “{found}”. Berkas belum disimpan. Pastikan tidak ada korban atau kasus kekerasan di dalamnya, lalu unggah lagi dengan pernyataan itu; bila ada, simpan berkasnya hanya di unit pelindungan (UPTD PPA).',
    en: '{what} says “{found}”. The file was not kept yet. Make sure that nobody in it is there because of violence, then upload it again and say so; otherwise it belongs to the protection unit (UPTD PPA) alone.',
  },
} as const
