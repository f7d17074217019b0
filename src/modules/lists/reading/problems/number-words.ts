import { type ProblemWords, warning } from '#platform/importing/problem-words.ts'

/** What can be wrong with a NIK, a family card or a telephone number; the words never quote the number. */
export const NUMBER_WORDS = {
  nik_missing: warning(
    ['NIK kosong.', 'Lengkapi bila ada; tanpa NIK orangnya dikenali dari nama, tanggal lahir dan alamat.'],
    ['The NIK is empty.', 'Fill it in if it is known; without it a person is known by name, birth date and address.'],
  ),
  nik_rounded: warning(
    [
      'Digit terakhir NIK hilang karena sel berformat angka.',
      'Ubah format kolom menjadi Teks, lalu ketik ulang NIK-nya.',
    ],
    [
      'The last digits of the NIK are lost: the cell is formatted as a number.',
      'Format the column as Text, then type the NIK again.',
    ],
  ),
  nik_scientific: warning(
    [
      'NIK tersimpan sebagai bilangan ilmiah (seperti 3,50713E+15); hanya {count} digit pertamanya yang tersisa.',
      'Ubah format kolom menjadi Teks, lalu ketik ulang.',
    ],
    [
      'The NIK is stored in scientific notation (such as 3.50713E+15); only its first {count} digits are left.',
      'Format the column as Text, then type it again.',
    ],
  ),
  nik_dummy: warning(
    [
      'NIK hanya pengisi (misalnya nol atau sembilan semua); tidak dipakai.',
      'Isi NIK yang sebenarnya, atau kosongkan.',
    ],
    ['The NIK only fills the cell (all zeros, all nines); it is not used.', 'Write the real NIK, or leave it empty.'],
  ),
  nik_length: warning(
    ['NIK memuat {count} angka; seharusnya 16.', 'Periksa pada KTP.'],
    ['The NIK has {count} digits; it should have 16.', 'Check it on the ID card.'],
  ),
  nik_letters: warning(
    ['Huruf O, I atau l di dalam NIK dibaca sebagai angka 0 atau 1.', 'Ketik ulang dengan angka.'],
    ['Letters O, I or l in the NIK are read as the digits 0 or 1.', 'Type it again with digits.'],
  ),
  nik_date_impossible: warning(
    ['Tanggal lahir di dalam NIK tidak mungkin ada.', 'Periksa pada KTP.'],
    ['The birth date inside the NIK cannot be.', 'Check it on the ID card.'],
  ),
  nik_region_unknown: warning(
    ['Dua angka pertama NIK bukan kode provinsi.', 'Periksa pada KTP.'],
    ['The first two digits of the NIK are no province.', 'Check it on the ID card.'],
  ),
  nik_is_family_card: warning(
    ['Di tempat NIK tertulis nomor kartu keluarga.', 'Isi NIK yang sebenarnya.'],
    ['A family card number stands in the place of the NIK.', 'Write the real NIK.'],
  ),
  nik_swapped: warning(
    ['NIK dan nomor KK tertukar; dibaca sebaliknya.', 'Tukar isi kedua kolom.'],
    ['NIK and family card are exchanged; they are read the other way round.', 'Exchange the two cells.'],
  ),
  nik_same_as_kk: warning(
    ['NIK sama dengan nomor KK.', 'Periksa keduanya pada kartu keluarga.'],
    ['The NIK is the same as the family card number.', 'Check both on the family card.'],
  ),
  nik_birth_differs: warning(
    [
      'Tanggal lahir di dalam NIK berbeda dengan yang tertulis ({value}).',
      'Periksa keduanya; Dukcapil dapat membetulkan tanggal tanpa mengganti NIK.',
    ],
    [
      'The birth date inside the NIK is not the one written ({value}).',
      'Check both; the registry may correct a date and keep the NIK.',
    ],
  ),
  nik_sex_differs: warning(
    ['Jenis kelamin menurut NIK berbeda dengan yang tertulis.', 'Periksa keduanya.'],
    ['The sex by the NIK is not the one written.', 'Check both.'],
  ),
  kk_missing: warning(
    ['Nomor KK kosong.', 'Lengkapi bila ada.'],
    ['The family card number is empty.', 'Fill it in if it is known.'],
  ),
  kk_rounded: warning(
    ['Digit terakhir nomor KK hilang karena sel berformat angka.', 'Ubah format kolom menjadi Teks, lalu ketik ulang.'],
    [
      'The last digits of the family card are lost: the cell is formatted as a number.',
      'Format the column as Text, then type it again.',
    ],
  ),
  kk_scientific: warning(
    [
      'Nomor KK tersimpan sebagai bilangan ilmiah (seperti 3,50713E+15); hanya {count} digit pertamanya yang tersisa.',
      'Ubah format kolom menjadi Teks, lalu ketik ulang.',
    ],
    [
      'The family card is stored in scientific notation (such as 3.50713E+15); only its first {count} digits are left.',
      'Format the column as Text, then type it again.',
    ],
  ),
  kk_dummy: warning(
    ['Nomor KK hanya pengisi; tidak dipakai.', 'Isi nomor yang sebenarnya, atau kosongkan.'],
    ['The family card number only fills the cell; it is not used.', 'Write the real number, or leave it empty.'],
  ),
  kk_length: warning(
    ['Nomor KK memuat {count} angka; seharusnya 16.', 'Periksa pada kartu keluarga.'],
    ['The family card number has {count} digits; it should have 16.', 'Check it on the family card.'],
  ),
  kk_letters: warning(
    ['Huruf di dalam nomor KK dibaca sebagai angka.', 'Ketik ulang dengan angka.'],
    ['Letters in the family card number are read as digits.', 'Type it again with digits.'],
  ),
  kk_date_impossible: warning(
    ['Tanggal di dalam nomor KK tidak mungkin ada.', 'Periksa pada kartu keluarga.'],
    ['The date inside the family card number cannot be.', 'Check it on the family card.'],
  ),
  kk_region_unknown: warning(
    ['Dua angka pertama nomor KK bukan kode provinsi.', 'Periksa pada kartu keluarga.'],
    ['The first two digits of the family card number are no province.', 'Check it on the family card.'],
  ),
  phone_unrecognised: warning(
    ['Nomor telepon tidak terbaca.', 'Tulis seperti 0812…, satu nomor dalam satu sel.'],
    ['The telephone number cannot be read.', 'Write it like 0812…, one number in a cell.'],
  ),
} as const satisfies Record<string, ProblemWords>
