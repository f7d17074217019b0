import { error, type ProblemWords, warning } from '#platform/importing/problem-words.ts'

/** Everything that can be wrong with a row, with its words: what, and what to do now. `{name}` is filled from the problem's data. */
export const PROBLEM_WORDS = {
  name_missing: error(
    ['Nama kegiatan kosong.', 'Isi nama kegiatan, atau hapus baris ini.'],
    ['The name of the activity is empty.', 'Fill it in, or delete the row.'],
  ),
  name_too_short: error(
    ['“{value}” terlalu pendek untuk nama kegiatan.', 'Tulis nama kegiatan selengkapnya.'],
    ['“{value}” is too short for the name of an activity.', 'Write the full name.'],
  ),
  text_too_long: error(
    ['Isinya {length} huruf; batasnya {limit}.', 'Pendekkan isinya, atau periksa apakah beberapa baris tergabung.'],
    ['It has {length} characters; the limit is {limit}.', 'Shorten it, or check whether several rows run together.'],
  ),
  cell_error: error(
    ['Sel berisi galat rumus {value}.', 'Perbaiki rumusnya, atau tulis nilainya langsung.'],
    ['The cell holds the formula error {value}.', 'Correct the formula, or write the value itself.'],
  ),
  formula_like: warning(
    [
      '“{value}” diawali tanda rumus dan disimpan sebagai tulisan biasa.',
      'Hapus tanda di depannya bila tidak dimaksudkan.',
    ],
    ['“{value}” begins like a formula and is kept as plain text.', 'Remove the sign in front if it is not meant.'],
  ),
  agency_missing: error(
    ['Perangkat daerah tidak disebut.', 'Isi nama atau singkatan perangkat daerah.'],
    ['No agency is named.', 'Fill in the name or short name of the agency.'],
  ),
  agency_unknown: error(
    ['“{value}” bukan perangkat daerah yang terdaftar.', 'Perbaiki ejaannya, atau minta koordinator mendaftarkannya.'],
    ['“{value}” is not a registered agency.', 'Correct the spelling, or ask the coordinator to register it.'],
  ),
  agency_suggested: error(
    [
      '“{value}” bukan perangkat daerah yang terdaftar. Mungkin maksudnya: {suggestions}.',
      'Tulis seperti yang terdaftar, lalu unggah lagi.',
    ],
    [
      '“{value}” is not a registered agency. Perhaps you mean: {suggestions}.',
      'Write it as it is registered, then upload again.',
    ],
  ),
  agency_conflicting: error(
    ['Nama dan singkatan menunjuk dua perangkat daerah: {one} dan {other}.', 'Samakan keduanya.'],
    ['Name and short name lead to two agencies: {one} and {other}.', 'Make them agree.'],
  ),
  agency_registered: warning(
    [
      '{name} ({short}) belum terdaftar dan akan didaftarkan.',
      'Periksa ejaannya; bila salah, perbaiki di berkas lalu unggah lagi.',
    ],
    [
      '{name} ({short}) is not registered yet and will be.',
      'Check the spelling; if it is wrong, correct the file and upload again.',
    ],
  ),
  agency_foreign: error(
    [
      'Baris ini milik {agency}; Anda hanya dapat mengimpor rencana {own}.',
      'Hapus baris ini, atau minta koordinator mengimpornya.',
    ],
    [
      'This row belongs to {agency}; you can import plans of {own} only.',
      'Delete the row, or ask the coordinator to import it.',
    ],
  ),
  id_repeated: error(
    ['Id “{value}” sudah dipakai di baris {row}.', 'Beri id yang berbeda, atau hapus salah satunya.'],
    ['The id “{value}” stands in row {row} already.', 'Give another id, or delete one of them.'],
  ),
  row_repeated: error(
    [
      'Kegiatan yang sama (perangkat daerah, kode, nama, wilayah) sudah ada di baris {row}.',
      'Hapus salah satunya, atau bedakan namanya.',
    ],
    [
      'The same activity (agency, code, name, place) stands in row {row} already.',
      'Delete one of them, or tell them apart by name.',
    ],
  ),
  match_ambiguous: error(
    [
      'Ada {count} kegiatan dengan perangkat daerah, kode, nama dan wilayah ini; tidak jelas mana yang diubah.',
      'Tambahkan kolom id, atau ubah kegiatannya di Selaras.',
    ],
    [
      '{count} activities have this agency, code, name and place; which one to change is not clear.',
      'Add an id column, or change the activity in Selaras.',
    ],
  ),
  code_shape: warning(
    [
      '“{value}” tidak berbentuk kode sub kegiatan, misalnya 1.06.05.2.02.0010.',
      'Periksa kodenya; disimpan seperti tertulis.',
    ],
    [
      '“{value}” does not look like a code of the nomenclature, such as 1.06.05.2.02.0010.',
      'Check it; it is kept as written.',
    ],
  ),
  code_unknown: warning(
    [
      'Kode “{value}” tidak ada di daftar nomenklatur yang dimuat.',
      'Periksa kodenya, atau muat daftar yang memuatnya; disimpan seperti tertulis.',
    ],
    [
      'The code “{value}” is on no list of the nomenclature that is loaded.',
      'Check it, or load the list it stands on; it is kept as written.',
    ],
  ),
  output_kind_unknown: warning(
    [
      'Jenis keluaran “{value}” tidak ada di daftar; tulisannya disimpan di akhir uraian.',
      'Pilih salah satu jenis dari daftar.',
    ],
    [
      'The kind of output “{value}” is not on the list; its text is kept at the end of the description.',
      'Choose one of the kinds on the list.',
    ],
  ),
  target_not_json: warning(
    [
      'Sasaran terstruktur tidak dapat dibaca sebagai JSON dan dikosongkan; tulisan sasaran tetap disimpan.',
      'Periksa tanda kurung dan kutipnya.',
    ],
    [
      'The structured target cannot be read as JSON and is left empty; the target in words is kept.',
      'Check brackets and quotation marks.',
    ],
  ),
  target_key_unknown: warning(
    [
      'Sasaran terstruktur memuat kunci yang tidak dikenal: {keys}. Kunci itu tidak disimpan.',
      'Pakai kunci dari daftar, atau tulis di kolom sasaran.',
    ],
    [
      'The structured target has keys we do not know: {keys}. They are not kept.',
      'Use keys of the list, or write it in the target column.',
    ],
  ),
  target_value_wrong: warning(
    [
      'Sasaran terstruktur: isi {keys} tidak sesuai dan tidak disimpan.',
      'Periksa nilainya, misalnya "usia_min":18 atau "desil":[1,4].',
    ],
    [
      'The structured target: the values of {keys} are not right and not kept.',
      'Check them, for example "usia_min":18 or "desil":[1,4].',
    ],
  ),
  area_code_shape: error(
    [
      '“{value}” bukan kode wilayah Kemendagri.',
      'Tulis seperti 35.07.13 atau 35.07.13.2001; pisahkan beberapa kode dengan titik koma.',
    ],
    [
      '“{value}” is not a Kemendagri area code.',
      'Write it like 35.07.13 or 35.07.13.2001; separate several codes by semicolons.',
    ],
  ),
  area_unknown: error(
    [
      'Kode wilayah {value} tidak ada di daftar Kemendagri.',
      'Periksa kodenya, atau kosongkan dan tulis nama wilayahnya.',
    ],
    [
      'The area code {value} is not on the Kemendagri list.',
      'Check it, or leave it empty and write the name of the place.',
    ],
  ),
  area_outside: error(
    ['{name} ({value}) tidak terletak di daerah ini.', 'Ganti dengan wilayah di daerah ini, atau kosongkan kodenya.'],
    ['{name} ({value}) does not lie in this region.', 'Replace it by an area of this region, or leave the code empty.'],
  ),
  areas_too_many: error(
    ['Ada {count} kode wilayah; batasnya {limit}.', 'Pakai kode kecamatan atau kabupaten yang mencakup semuanya.'],
    [
      'There are {count} area codes; the limit is {limit}.',
      'Use the code of the district or regency that contains them.',
    ],
  ),
  area_read: warning(
    ['Kode wilayah kosong; “{value}” dibaca sebagai {names}.', 'Periksa, lalu isi kodenya bila keliru.'],
    ['There is no area code; “{value}” is read as {names}.', 'Check it, and fill in the code if it is wrong.'],
  ),
  place_unknown: warning(
    [
      '“{value}” tidak dikenali sebagai tempat di daerah ini; hanya tulisannya yang disimpan.',
      'Isi kode wilayah, supaya kegiatan ini ikut dibandingkan menurut tempat.',
    ],
    [
      '“{value}” is not known as a place of this region; only its text is kept.',
      'Fill in the area code, so that the activity is compared by place.',
    ],
  ),
  place_suggested: warning(
    [
      '“{value}” tidak dikenali sebagai tempat di daerah ini. Mungkin maksudnya: {places}.',
      'Perbaiki ejaannya, atau isi kode wilayah.',
    ],
    [
      '“{value}” is not known as a place of this region. Perhaps you mean: {places}.',
      'Correct the spelling, or fill in the area code.',
    ],
  ),
  place_ambiguous: warning(
    ['“{value}” dapat berarti: {places}.', 'Sebut kecamatannya, atau isi kode wilayah.'],
    ['“{value}” can mean: {places}.', 'Name its district, or fill in the area code.'],
  ),
  place_outside: warning(
    ['“{value}” terletak di luar daerah ini: {places}.', 'Periksa nama tempatnya, atau isi kode wilayah.'],
    ['“{value}” lies outside this region: {places}.', 'Check the name, or fill in the area code.'],
  ),
  date_impossible: error(
    ['{value} tidak ada di kalender.', 'Perbaiki di berkas atau kosongkan, lalu unggah lagi.'],
    ['{value} does not exist in the calendar.', 'Correct the file or leave the cell empty, then upload again.'],
  ),
  period_reversed: error(
    ['Tanggal selesai {end} lebih awal daripada tanggal mulai {start}.', 'Perbaiki salah satunya.'],
    ['The end date {end} is before the start date {start}.', 'Correct one of them.'],
  ),
  year_differs: warning(
    ['Tanggalnya di tahun {found}, sedangkan berkas ini untuk rencana tahun {year}.', 'Periksa tahunnya.'],
    ['The date is in {found}, but this file is for the plans of {year}.', 'Check the year.'],
  ),
  number_negative: error(
    ['{value} lebih kecil daripada nol.', 'Tulis angka nol atau lebih, atau kosongkan.'],
    ['{value} is less than zero.', 'Write zero or more, or leave it empty.'],
  ),
  number_too_large: error(
    ['{value} terlalu besar; batasnya {limit}.', 'Periksa apakah ada nol berlebih.'],
    ['{value} is too large; the limit is {limit}.', 'Check for zeros too many.'],
  ),
  number_unusual: warning(
    ['{value} luar biasa besar untuk satu kegiatan.', 'Periksa apakah ada nol berlebih; disimpan seperti tertulis.'],
    ['{value} is unusually large for one activity.', 'Check for zeros too many; it is kept as written.'],
  ),
  budget_magnitude: error(
    [
      '“{value}”: huruf M dapat berarti miliar atau juta (million).',
      'Tulis lengkap, misalnya 1500000000 atau 1,5 miliar.',
    ],
    [
      '“{value}”: the letter M can mean miliar (billion) or million.',
      'Write it in full, for example 1500000000 or 1,5 miliar.',
    ],
  ),
  people_split: warning(
    [
      'Perempuan {female} dan laki-laki {male} tidak berjumlah {total}; rinciannya tidak disimpan.',
      'Samakan jumlahnya.',
    ],
    ['Women {female} and men {male} do not add up to {total}; the split is not kept.', 'Make them add up.'],
  ),
} as const satisfies Record<string, ProblemWords>
