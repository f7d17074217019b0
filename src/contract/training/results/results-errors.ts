/** Errors of what became of graduates; see `ERRORS`. */
export const RESULT_ERRORS = {
  outcome_not_graduate: {
    status: 409,
    id: '“{name}” belum tercatat lulus, jadi belum ada yang ditanyakan. Selesaikan dahulu angkatannya.',
    en: '“{name}” is not recorded as a graduate, so there is nothing to ask yet. Finish the batch first.',
  },
  outcome_too_early: {
    status: 422,
    id: 'Titik {months} bulan baru boleh ditanyakan mulai {opensOn}. Catat sesudah hari itu, atau pilih titik yang sudah tiba.',
    en: 'The point at {months} months opens on {opensOn}. Record it from that day on, or choose a point that has come.',
  },
  outcome_after_death: {
    status: 422,
    id: '“{name}” tercatat meninggal {since}, jadi jawaban tertanggal {saidOn} tidak dapat dicatat. Yang sudah tercatat tetap tersimpan. Bila kabar itu keliru, perbaiki dahulu di halaman lulusan.',
    en: '“{name}” is recorded as having died on {since}, so that an answer of {saidOn} cannot be recorded. What was recorded stays. If that is a mistake, correct it first on the page of the graduate.',
  },
  outcome_income_unlikely: {
    status: 422,
    id: 'Penghasilan Rp{income} sebulan tidak masuk akal: isi 0, atau antara Rp{least} dan Rp{most}. Periksa jumlah nolnya.',
    en: 'An income of Rp{income} a month is not plausible: enter 0, or between Rp{least} and Rp{most}. Check the number of zeros.',
  },
  outcome_since_late: {
    status: 422,
    id: 'Mulai bekerja {since} sesudah hari jawaban ({saidOn}). Perbaiki salah satunya; bila belum mulai, pilih “belum bekerja”.',
    en: 'Work began on {since}, after the day of the answer ({saidOn}). Correct one of them; if it has not begun, choose “not yet working”.',
  },
  outcome_since_early: {
    status: 422,
    id: 'Mulai bekerja {since} terlalu awal: paling awal {earliest}, yaitu setahun sebelum pelatihan selesai dan sesudah ulang tahun ke-15. Periksa tahunnya, atau kosongkan bila tidak tahu.',
    en: 'Work from {since} on is too early: at the earliest {earliest}, a year before the course ended and after the 15th birthday. Check the year, or leave it empty if you do not know.',
  },
  outcome_payroll_note: {
    status: 422,
    id: 'Bukti daftar gaji hanya untuk yang bekerja, dan perlu keterangan apa yang diperiksa (misalnya “daftar gaji PT X bulan Maret, baris 12”). Tulis keterangannya.',
    en: 'Evidence by payroll is for those in work only, and needs a word on what was checked (as “payroll of PT X of March, line 12”). Write it.',
  },
  outcome_exists: {
    status: 409,
    id: 'Jawaban {months} bulan untuk “{name}” sudah dicatat orang lain. Muat ulang; bila jawabannya memang berubah, catat sebagai pembetulan dengan alasan.',
    en: 'The answer at {months} months for “{name}” has been recorded by somebody else. Reload; if it did change, record it as a correction with its reason.',
  },
  outcome_reason_missing: {
    status: 422,
    id: 'Jawaban ini mengganti yang sudah dicatat. Tulis alasannya; yang lama tetap terlihat di riwayat.',
    en: 'This answer replaces one that was recorded. Say why; the earlier one stays visible in the history.',
  },
  outcome_attempts_missing: {
    status: 422,
    id: 'Baru {made} dari {needed} percobaan yang tercatat. Catat setiap percobaan; “tidak terjangkau” dapat dipilih sesudahnya.',
    en: 'Only {made} of {needed} tries are recorded. Record each try; “cannot be reached” can be chosen after that.',
  },
  graduate_claimed: {
    status: 409,
    id: '{by} sedang menghubungi lulusan ini (sampai pukul {until}). Pilih yang lain, atau tunggu.',
    en: '{by} is calling this graduate (until {until}). Choose another one, or wait.',
  },
  graduate_gone: {
    status: 409,
    id: 'Lulusan ini tercatat {state} sejak {since}, jadi tidak dihubungi lagi. Jawabannya yang dahulu tetap tersimpan.',
    en: 'This graduate is recorded as {state} since {since} and is not called any more. Earlier answers stay.',
  },
  confirmation_no_employer: {
    status: 422,
    id: 'Yang dapat dipastikan pemberi kerja hanya pekerjaan atau magang yang nama pemberi kerjanya tercatat. Lengkapi dahulu nama pemberi kerja.',
    en: 'An employer can confirm work or an internship only where the employer’s name is recorded. Add the name first.',
  },
  confirmation_answered: {
    status: 409,
    id: 'Pemberi kerja sudah menjawab untuk catatan ini. Lihat jawabannya di halaman lulusan.',
    en: 'The employer has answered about this record. See the answer on the page of the graduate.',
  },
  outcome_settled: {
    status: 409,
    id: 'Jawaban Anda untuk titik ini sudah dipastikan pihak lain. Bila keadaannya berubah, hubungi dinas penyelenggara.',
    en: 'Your answer for this point has been confirmed by others. If things have changed, contact the agency that held the course.',
  },
} as const
