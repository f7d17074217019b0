/** Errors of unfit houses; see `ERRORS`. */
export const HOUSE_ERRORS = {
  house_number_wrong: {
    status: 422,
    id: '{what} tidak mungkin benar: harus 16 angka dengan tanggal yang ada. Betulkan dari KTP atau KK, atau kosongkan bila belum diketahui.',
    en: 'This {what} cannot be right: it has 16 digits with a date that exists. Correct it from the card, or leave it empty if it is not known yet.',
  },
  house_phone_wrong: {
    status: 422,
    id: 'Nomor telepon pemilik tidak terbaca. Tulis angkanya saja, misalnya 0812 3456 7890, atau kosongkan.',
    en: 'The phone number of the owner cannot be read. Write digits only, such as 0812 3456 7890, or leave it empty.',
  },
  house_outside_region: {
    status: 422,
    id: 'Desa atau kelurahan itu di luar daerah ini atau tidak ada. Pilih desa dari daftar.',
    en: 'That village lies outside this region or does not exist. Choose one from the list.',
  },
  house_village_ended: {
    status: 422,
    id: '{name} sudah tidak berlaku sejak {day}. Pilih desa atau kelurahan penggantinya.',
    en: '{name} has not been in force since {day}. Choose the village that took its place.',
  },
  house_taken: {
    status: 409,
    id: 'Keluarga ini sudah ditangani: rumahnya sedang dalam proses di {agency}. Tanyakan kepada {agency} sebelum mengusulkan lagi.',
    en: 'This family is being helped already: its house is under way at {agency}. Ask {agency} before proposing it again.',
  },
  house_cooling_down: {
    status: 409,
    id: 'Keluarga ini sudah menerima perbaikan rumah dan masa tunggunya belum lewat. Tanyakan kepada {agency} bila menurut Anda keliru.',
    en: 'This family has received a house repair and its waiting time is not over. Ask {agency} if you think this is a mistake.',
  },
  house_repaired_elsewhere: {
    status: 409,
    id: 'Menurut daftar perangkat daerah lain, keluarga ini sudah menerima atau sudah ditetapkan menerima perbaikan rumah, dan masa tunggunya belum lewat. Tanyakan kepada {by}, petugas pemeriksaan calon di daerah ini.',
    en: 'By the list of another agency this family has received a house repair or was chosen for one, and the waiting time is not over. Ask {by}, who answers questions about candidates in this region.',
  },
  house_owner_dead: {
    status: 422,
    id: 'Pemilik dengan nomor ini tercatat meninggal pada {day}. Usulkan atas nama ahli waris yang menempati rumah; bila catatannya keliru, betulkan dahulu di halaman Orang.',
    en: 'The owner with this number is recorded as having died on {day}. Propose it in the name of the heir who lives there; if the record is wrong, correct it on the page People first.',
  },
  house_owner_moved: {
    status: 422,
    id: 'Pemilik dengan nomor ini tercatat pindah ke luar daerah pada {day}. Periksa siapa yang menempati rumah; bila catatannya keliru, betulkan dahulu di halaman Orang.',
    en: 'The owner with this number is recorded as having moved away on {day}. Check who lives there; if the record is wrong, correct it on the page People first.',
  },
  house_alike: {
    status: 409,
    id: 'Mungkin sudah ada: {count} rumah di desa ini bernama pemilik serupa, misalnya {code}. Periksa dahulu; bila memang rumah lain, tulis alasannya lalu simpan lagi.',
    en: 'It may be there already: {count} houses in this village have an owner of a like name, such as {code}. Check first; if it is another house, write why and save again.',
  },
  house_over: {
    status: 409,
    id: 'Rumah ini {state}, jadi datanya tidak dapat diubah lagi.',
    en: 'This house is {state}; what is kept of it can no longer be changed.',
  },
} as const
