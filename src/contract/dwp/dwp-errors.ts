/** Errors of Dharma Wanita Persatuan (DWP); see `ERRORS`. */
export const DWP_ERRORS = {
  dwp_not_a_unit: {
    status: 422,
    id: '{name} bukan unit DWP. Ubah jenisnya menjadi DWP di halaman Perangkat daerah, atau pilih unit lain.',
    en: '{name} is no DWP unit. Change its kind to DWP on the page of agencies, or choose another unit.',
  },
  dwp_terms_overlap: {
    status: 409,
    id: 'Unit ini sudah mempunyai kepengurusan {from} sampai {until}. Satu unit punya satu kepengurusan pada satu waktu; pilih tanggal di luar itu.',
    en: 'This unit has a board from {from} until {until} already. A unit has one board at a time; choose days outside it.',
  },
  dwp_post_outside_term: {
    status: 422,
    id: 'Masa bakti kepengurusan ini {from} sampai {until}. Pilih tanggal di dalamnya.',
    en: 'The term of this board is {from} until {until}. Choose a day within.',
  },
  dwp_post_taken: {
    status: 409,
    id: '{name} memegang jabatan ini sejak {from}. Akhiri dahulu, lalu isi penggantinya.',
    en: '{name} has held this post since {from}. End that first, then fill it.',
  },
  dwp_no_head_post: {
    status: 422,
    id: 'Perangkat daerah di samping unit ini belum punya jabatan kepala yang terisi. Lengkapi pejabatnya dahulu, atau simpan ketua tanpa tanda "karena jabatan suami".',
    en: 'The agency beside this unit has no head in office yet. Fill in its officials first, or save the chair without "by her husband’s office".',
  },
  dwp_fund_not_apbd: {
    status: 422,
    id: 'Sumber dana ini menyebut APBD. Kegiatan DWP didanai iuran, usaha, atau sumbangan; dari APBD hanya sebagai hibah menurut aturannya. Pilih hibah, atau betulkan sumber dananya.',
    en: 'This source of funds names the regional budget. DWP activities are paid from dues, business or donations; from the budget only as a grant under its rules. Choose grant, or correct the source.',
  },
  dwp_unknown_item: {
    status: 422,
    id: 'Butir {key} tidak ada dalam versi daftar periksa ini. Muat ulang halaman.',
    en: 'This version of the checklist has no item {key}. Reload the page.',
  },
  dwp_visit_unfinished: {
    status: 422,
    id: 'Masih ada {count} butir daftar periksa yang belum dijawab. Jawab dahulu; bila tidak sempat dilihat, pilih "belum dilihat".',
    en: '{count} items of the checklist have no answer yet. Answer them first; choose "not seen" for what there was no time for.',
  },
  dwp_visit_day: {
    status: 422,
    id: 'Kunjungan putaran ini hanya {from} sampai {until}. Pilih hari di dalamnya.',
    en: 'Visits of this round are from {from} until {until} only. Choose a day within.',
  },
  dwp_round_too_long: {
    status: 422,
    id: 'Satu putaran kunjungan paling lama {count} hari. Pendekkan waktunya, atau buat beberapa putaran.',
    en: 'A round of visits lasts {count} days at most. Shorten it, or make several rounds.',
  },
  dwp_unit_twice: {
    status: 422,
    id: '{name} tercantum dua kali dalam putaran ini. Hapus salah satunya.',
    en: '{name} is in this round twice. Remove one.',
  },
  dwp_day_full: {
    status: 409,
    id: 'Hari itu sudah ada {count} kunjungan, sebanyak batas putaran ini. Pilih hari lain.',
    en: 'That day has {count} visits already, the limit of this round. Choose another day.',
  },
  dwp_scores_missing: {
    status: 422,
    id: 'Belum semua indikator dinilai. Beri nilai 0 sampai 4 untuk tiap indikator, lalu kirim.',
    en: 'Not every indicator has a score yet. Give each a score from 0 to 4, then send.',
  },
  dwp_quarter_ahead: {
    status: 422,
    id: 'Triwulan itu belum mulai. Pilih triwulan ini atau sebelumnya.',
    en: 'That quarter has not begun. Choose this one or an earlier one.',
  },
} as const
