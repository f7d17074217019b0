/** Errors of strategic programmes and of what is reported towards them; see `ERRORS`. */
export const STRATEGIC_ERRORS = {
  strategic_years: {
    status: 422,
    id: 'Tahun terakhir harus sama dengan atau sesudah tahun pertama, paling lama sepuluh tahun. Perbaiki salah satunya.',
    en: 'The last year must be the first or after it, ten years at most. Correct one of them.',
  },
  strategic_years_used: {
    status: 409,
    id: 'Tahun {year} sudah mempunyai target. Kosongkan targetnya dahulu, atau biarkan tahun itu di dalam masa program.',
    en: 'The year {year} has targets already. Clear them first, or keep the year within the programme.',
  },
  strategic_year_outside: {
    status: 422,
    id: 'Program ini berlaku {from} sampai {until}, sedangkan {year} di luar itu. Pilih tahun di antaranya.',
    en: 'This programme runs from {from} to {until}, and {year} lies outside. Choose a year within.',
  },
  strategic_split_sum: {
    status: 422,
    id: 'Rincian menurut {what} berjumlah {sum}, sedangkan targetnya {target}. Samakan keduanya, atau kosongkan rincian itu.',
    en: 'The split by {what} adds up to {sum}, while the target is {target}. Make them equal, or clear that split.',
  },
  strategic_falls: {
    status: 422,
    id: 'Target triwulan dihitung sejak awal tahun, jadi tidak boleh turun: triwulan {quarter} tahun {year} lebih kecil dari triwulan sebelumnya. Perbaiki salah satunya.',
    en: 'Targets of quarters count from the beginning of the year, so they cannot fall: quarter {quarter} of {year} is smaller than the one before. Correct one of them.',
  },
  strategic_part_locked: {
    status: 409,
    id: 'Bagian ini sudah dikunci koordinator: {reason}. Minta koordinator membukanya, lalu ubah.',
    en: 'A coordinator has locked this part: {reason}. Ask a coordinator to unlock it, then change it.',
  },
  strategic_ended: {
    status: 409,
    id: 'Program strategis ini sudah diakhiri: {reason}. Koordinator dapat melanjutkannya lagi.',
    en: 'This strategic programme has ended: {reason}. A coordinator can resume it.',
  },
  contribution_counted: {
    status: 422,
    id: 'Capaian program ini dihitung dari catatan {what}, jadi tidak dilaporkan di sini. Lengkapi catatan itu; angkanya ikut berubah.',
    en: 'Results of this programme are counted from the records of {what}, so they are not reported here. Complete those records; the figure follows.',
  },
  contribution_no_part: {
    status: 422,
    id: '{name} belum punya bagian dalam program ini. Tulis bagiannya dahulu, lalu laporkan capaiannya.',
    en: '{name} has no part in this programme yet. Write its part first, then report its results.',
  },
  contribution_activity: {
    status: 422,
    id: 'Kegiatan itu tidak termasuk bagian {name} dalam program ini. Tambahkan pada bagiannya dahulu, atau pilih kegiatan lain.',
    en: 'That activity is not in the part of {name} in this programme. Add it to the part first, or choose another.',
  },
  contribution_reported: {
    status: 409,
    id: 'Capaian kegiatan itu untuk triwulan {quarter} tahun {year} sudah dilaporkan {name}. Buka laporannya, lalu sepakati atau betulkan; jangan laporkan lagi supaya tidak terhitung dua kali.',
    en: 'Results of that activity in quarter {quarter} of {year} have been reported by {name}. Open that report and agree to it or correct it; do not report again, or it would count twice.',
  },
  contribution_ahead: {
    status: 422,
    id: 'Triwulan itu belum mulai. Laporkan triwulan ini atau sebelumnya.',
    en: 'That quarter has not begun. Report this one or an earlier one.',
  },
  contribution_split: {
    status: 422,
    id: 'Baris {name}: rincian orang ({sum}) lebih besar dari jumlahnya ({amount}). Perbaiki salah satunya.',
    en: 'Row {name}: its split of people ({sum}) is larger than the amount ({amount}). Correct one of them.',
  },
  contribution_district_twice: {
    status: 422,
    id: '{name} tercantum dua kali dalam laporan ini. Satukan menjadi satu baris.',
    en: '{name} stands in this report twice. Make one row of the two.',
  },
  contribution_shares: {
    status: 422,
    id: 'Bagian tiap perangkat daerah berjumlah {sum}, sedangkan seluruhnya {amount}. Samakan supaya tidak ada yang terhitung dua kali atau hilang.',
    en: 'The shares of the agencies add up to {sum}, while the whole is {amount}. Make them equal, so that nothing counts twice or is lost.',
  },
  contribution_sharers: {
    status: 422,
    id: 'Bagian harus disebut untuk {names}, masing-masing sekali: merekalah yang berbagi kegiatan ini.',
    en: 'Say the share of {names}, each once: they share this activity.',
  },
} as const
