import { error, type ProblemWords, warning } from '#platform/importing/problem-words.ts'
import { NUMBER_WORDS } from './number-words.ts'

/** Everything that can be wrong with a row of a list, with its words: what, and what to do now. `{name}` is filled from the problem's data. */
export const PROBLEM_WORDS = {
  ...NUMBER_WORDS,
  nobody_named: error(
    ['Baris ini tidak menyebut siapa pun: nama, NIK dan No. KK kosong.', 'Isi namanya, atau hapus baris ini.'],
    ['This row names nobody: name, NIK and family card are empty.', 'Fill in the name, or delete the row.'],
  ),
  name_missing: error(
    [
      'Nama kosong atau hanya tanda; nomor saja belum menyebut siapa orangnya.',
      'Isi namanya di berkas aslinya, lalu unggah seluruh daftar.',
    ],
    [
      'The name is empty or only a mark; a number alone does not say who it is.',
      'Fill in the name in the original file, then upload the whole list.',
    ],
  ),
  name_formula: error(
    [
      'Di tempat nama tertulis rumus yang hasilnya tidak ikut tersimpan.',
      'Salin kolom nama, lalu tempel sebagai nilai (Tempel Khusus → Nilai).',
    ],
    [
      'A formula stands in the place of the name, without its result.',
      'Copy the column of names and paste it as values (Paste Special → Values).',
    ],
  ),
  cell_error: warning(
    ['Sel berisi galat rumus {value}; dibaca sebagai kosong.', 'Perbaiki rumusnya, atau tulis nilainya langsung.'],
    [
      'The cell holds the formula error {value}; it is read as empty.',
      'Correct the formula, or write the value itself.',
    ],
  ),
  birth_forgotten: warning(
    ['Tanggal lahir tertulis “{value}”; dibaca sebagai kosong.', 'Lengkapi dari KTP atau KK bila ada.'],
    ['The birth date says “{value}”; it is read as empty.', 'Fill it in from the ID or family card if there is one.'],
  ),
  birth_date_missing: warning(
    ['Hanya tempat lahir yang tertulis, tanpa tanggal.', 'Lengkapi tanggalnya bila ada.'],
    ['Only the place of birth is written, no date.', 'Fill in the date if it is known.'],
  ),
  birth_unrecognised: warning(
    ['“{value}” tidak terbaca sebagai tanggal lahir.', 'Tulis seperti 31-12-1980.'],
    ['“{value}” cannot be read as a birth date.', 'Write it like 31-12-1980.'],
  ),
  birth_impossible: warning(
    ['Tanggal lahir {value} tidak ada di kalender; hanya tahunnya yang dipakai.', 'Periksa pada KTP atau KK.'],
    ['The birth date {value} is not in the calendar; only its year is used.', 'Check it on the ID or family card.'],
  ),
  birth_month_first: warning(
    ['Tanggal lahir {value} tertulis bulan lebih dulu; dibaca demikian.', 'Tulis hari, bulan, tahun.'],
    ['The birth date {value} has the month first; it is read that way.', 'Write day, month, year.'],
  ),
  birth_year_only: warning(
    ['Hanya tahun lahir {value} yang tertulis.', 'Lengkapi tanggal dan bulannya bila ada.'],
    ['Only the year of birth {value} is written.', 'Fill in day and month if they are known.'],
  ),
  birth_default_day: warning(
    [
      '{value} sering ditulis bila tanggal lahir tidak diketahui; tidak dipakai sebagai bukti.',
      'Periksa pada KTP bila mungkin.',
    ],
    [
      '{value} is often written when the birth date is not known; it is not used as evidence.',
      'Check it on the ID if possible.',
    ],
  ),
  birth_after_list: warning(
    ['Tanggal lahir {value} lebih akhir daripada tanggal daftar ini.', 'Periksa tahunnya.'],
    ['The birth date {value} is later than the day of this list.', 'Check the year.'],
  ),
  birth_too_long_ago: warning(
    ['Menurut tanggal lahir {value} umurnya lebih dari 120 tahun.', 'Periksa tahunnya.'],
    ['By the birth date {value} the person is more than 120 years old.', 'Check the year.'],
  ),
  age_unrecognised: warning(
    ['“{value}” tidak terbaca sebagai umur.', 'Tulis umur dalam tahun, misalnya 45.'],
    ['“{value}” cannot be read as an age.', 'Write the age in years, for example 45.'],
  ),
  age_differs: warning(
    ['Umur {age} tahun tidak cocok dengan tanggal lahir {value}.', 'Periksa keduanya; tanggal lahir yang dipakai.'],
    ['The age of {age} does not go with the birth date {value}.', 'Check both; the birth date is used.'],
  ),
  sex_unrecognised: warning(
    ['“{value}” tidak terbaca sebagai jenis kelamin.', 'Tulis L atau P.'],
    ['“{value}” cannot be read as a sex.', 'Write L or P.'],
  ),
  sex_both_ticked: warning(
    ['Kolom L dan P dua-duanya ditandai.', 'Tandai salah satu.'],
    ['Both L and P are ticked.', 'Tick one of them.'],
  ),
  place_alike: warning(
    ['“{value}” dibaca sebagai {read}.', 'Perbaiki bila keliru.'],
    ['“{value}” is read as {read}.', 'Correct it if that is wrong.'],
  ),
  place_is_district: warning(
    [
      '“{value}” di kolom desa adalah nama kecamatan ({read}).',
      'Isi nama desa atau kelurahannya; kecamatan di kolomnya sendiri.',
    ],
    [
      '“{value}” in the village column is a district ({read}).',
      'Write the village there; the district in its own column.',
    ],
  ),
  place_is_village: warning(
    ['“{value}” di kolom kecamatan adalah nama desa atau kelurahan ({read}).', 'Isi nama kecamatannya.'],
    ['“{value}” in the district column is a village ({read}).', 'Write the district there.'],
  ),
  place_unknown: warning(
    ['“{value}” bukan nama desa, kelurahan atau kecamatan di daerah ini.', 'Periksa ejaannya, atau isi kode wilayah.'],
    ['“{value}” is no village or district of this region.', 'Check the spelling, or fill in the area code.'],
  ),
  place_ambiguous: warning(
    ['Ada lebih dari satu “{value}” di daerah ini.', 'Sebut kecamatannya.'],
    ['There is more than one “{value}” in this region.', 'Name its district.'],
  ),
  area_code_unknown: warning(
    ['Kode wilayah {value} tidak ada di daerah ini.', 'Periksa kodenya; pakai kode Kemendagri.'],
    ['The area code {value} is not in this region.', 'Check it; use the Kemendagri code.'],
  ),
  decile_unrecognised: warning(
    ['“{value}” bukan desil 1 sampai 10.', 'Tulis angka 1 sampai 10.'],
    ['“{value}” is no decile from 1 to 10.', 'Write a number from 1 to 10.'],
  ),
  worth_unrecognised: warning(
    ['“{value}” tidak terbaca sebagai rupiah.', 'Tulis angkanya saja, misalnya 600000.'],
    ['“{value}” cannot be read as rupiah.', 'Write the digits only, for example 600000.'],
  ),
  service_date_unrecognised: warning(
    ['“{value}” tidak terbaca sebagai tanggal.', 'Tulis seperti 31-03-2025.'],
    ['“{value}” cannot be read as a date.', 'Write it like 31-03-2025.'],
  ),
  activity_code_shape: warning(
    ['“{value}” tidak berbentuk kode sub kegiatan, misalnya 1.06.05.2.02.0010.', 'Periksa kodenya.'],
    ['“{value}” does not look like a code of the nomenclature, such as 1.06.05.2.02.0010.', 'Check it.'],
  ),
  listed_though_dead: warning(
    ['Daftar ini sendiri mencatat orang tersebut sudah meninggal.', 'Periksa apakah baris ini masih berlaku.'],
    ['The list itself says that this person has died.', 'Check whether the row still holds.'],
  ),
} as const satisfies Record<string, ProblemWords>
