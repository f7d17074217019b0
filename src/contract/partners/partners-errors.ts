/** Errors of partners (mitra); see `ERRORS`. */
export const PARTNER_ERRORS = {
  partner_like_named: {
    status: 409,
    id: 'Sudah ada mitra dengan nama yang mirip: {names}. Buka mitra itu bila sama; bila memang lain, centang "bukan mitra yang sama" lalu simpan lagi.',
    en: 'A partner with a like name exists already: {names}. Open it if it is the same; if it is another one, tick "not the same partner" and save again.',
  },
  partner_public_name: {
    status: 422,
    id: 'Tulis nama yang boleh tampil di halaman terima kasih, atau hapus persetujuannya.',
    en: 'Write the name that may stand on the page of thanks, or take the consent away.',
  },
  partner_resting: {
    status: 409,
    id: '{name} sedang tidak aktif. Aktifkan lagi di halaman mitra sebelum mencatat janji, tawaran, atau perjanjian baru.',
    en: '{name} is resting. Make it active again on its page before noting a new pledge, offer or agreement.',
  },
  partner_period: {
    status: 422,
    id: 'Tanggal berakhir ({endsOn}) lebih awal daripada tanggal mulai ({startsOn}). Betulkan salah satunya.',
    en: 'It would end ({endsOn}) before it starts ({startsOn}). Correct one of the two.',
  },
  partner_agreement_over: {
    status: 409,
    id: 'Perjanjian ini sudah tidak berlaku, jadi tidak bisa diubah. Buat perjanjian baru atau perpanjangannya.',
    en: 'This agreement is over and cannot be changed. Make a new one, or one that renews it.',
  },
  partner_outside_region: {
    status: 422,
    id: 'Wilayah itu di luar daerah ini. Pilih kecamatan atau desa/kelurahan di daerah ini, atau seluruh daerah.',
    en: 'That area lies outside this region. Choose a district or village of it, or the whole region.',
  },
  partner_whole_rupiah: {
    status: 422,
    id: 'Uang dicatat dalam rupiah bulat. Tulis jumlahnya tanpa sen.',
    en: 'Money is kept in whole rupiah. Write the amount without cents.',
  },
  partner_need_closed: {
    status: 409,
    id: 'Kebutuhan atau tawaran ini sudah ditutup. Pilih yang masih terbuka, atau catat janjinya tanpa tujuan khusus.',
    en: 'This need or offer is closed. Choose an open one, or note the pledge for nothing in particular.',
  },
  partner_pledge_too_large: {
    status: 422,
    id: 'Janji ini lebih besar daripada sisanya. Yang masih terbuka tinggal {remaining} {unit} ({remainingWords} {unit}). Kecilkan janjinya, atau catat selebihnya sebagai janji tanpa tujuan khusus.',
    en: 'This pledge is larger than what is left. Only {remaining} {unit} is still open. Make it smaller, or note the rest as a pledge for nothing in particular.',
  },
  partner_nothing_left: {
    status: 422,
    id: 'Tidak ada lagi yang terbuka di sini: seluruhnya sudah dijanjikan. Pilih kebutuhan lain, atau catat sebagai janji tanpa tujuan khusus.',
    en: 'Nothing is left open here: all of it has been pledged. Choose another need, or note it as a pledge for nothing in particular.',
  },
  partner_other_form: {
    status: 422,
    id: 'Bentuk atau satuannya tidak sama dengan yang dibutuhkan ({unit}). Pakai bentuk dan satuan yang sama.',
    en: 'Its form or unit is not the one that is needed ({unit}). Use the same form and unit.',
  },
  partner_delivery_too_early: {
    status: 422,
    id: 'Penyerahan ini bertanggal {day}, sebelum janjinya dicatat ({pledgedOn}). Betulkan tanggalnya.',
    en: 'This delivery is of {day}, before the pledge was made ({pledgedOn}). Correct the day.',
  },
  partner_delivery_too_large: {
    status: 422,
    id: 'Yang belum diserahkan tinggal {remaining} {unit}. Bila memang diserahkan lebih, betulkan dahulu jumlah janjinya.',
    en: 'Only {remaining} {unit} is still to be delivered. If more really came, correct the pledge first.',
  },
  partner_pledge_delivered: {
    status: 409,
    id: 'Sudah diserahkan {delivered} {unit}, jadi janji ini tidak bisa dibatalkan. Betulkan jumlah janjinya menjadi yang sudah diserahkan, atau tarik penyerahan yang keliru.',
    en: '{delivered} {unit} has been delivered, so this pledge cannot be cancelled. Correct its amount to what was delivered, or withdraw a delivery that was noted wrongly.',
  },
  partner_pledge_below_delivered: {
    status: 422,
    id: 'Sudah diserahkan {delivered} {unit}; janji tidak bisa lebih kecil daripada itu.',
    en: '{delivered} {unit} has been delivered; the pledge cannot be less.',
  },
  partner_pledge_kept_elsewhere: {
    status: 409,
    id: 'Janji ini untuk {title} dan diurus di halamannya. Ubah di sana, supaya catatannya tetap sama.',
    en: 'This pledge is for {title} and kept on its page. Change it there, so that both stay the same.',
  },
  partner_not_proposed: {
    status: 422,
    id: 'Kebutuhan ini tidak sedang diusulkan kepada Anda. Muat ulang halaman untuk melihat yang masih terbuka.',
    en: 'This need is not proposed to you at present. Reload the page to see which are open.',
  },
} as const
