/** Errors of followups, their rules, notices and calendars; see `ERRORS`. */
export const FOLLOWUP_ERRORS = {
  position_gone: {
    status: 422,
    id: 'Jabatan {title} sudah berakhir pada {until}, jadi tidak dapat dibebani tindak lanjut. Pilih jabatan yang masih ada, atau perangkat daerahnya saja.',
    en: 'The post {title} ended on {until} and cannot owe anything. Choose a post that still exists, or the agency alone.',
  },
  owner_of_other_agency: {
    status: 422,
    id: 'Jabatan itu bukan jabatan perangkat daerah yang dipilih. Pilih jabatan dari perangkat daerah pemilik.',
    en: 'That post does not belong to the agency chosen. Choose a post of the owning agency.',
  },
  same_due_day: {
    status: 422,
    id: 'Tenggatnya memang sudah {day}. Pilih tanggal lain.',
    en: 'It is due on {day} already. Choose another day.',
  },
  waits_for_itself: {
    status: 422,
    id: 'Tindak lanjut tidak bisa menunggu pemiliknya sendiri. Pilih perangkat daerah lain.',
    en: 'A followup cannot wait for its own owner. Choose another agency.',
  },
  waiting_before_it_was: {
    status: 422,
    id: 'Menunggu tidak bisa dimulai sebelum tindak lanjut ini dibuat atau sesudah hari ini. Pilih tanggal di antaranya.',
    en: 'Waiting cannot begin before this followup was made, or after today. Choose a day in between.',
  },
  rule_days_wrong: {
    status: 422,
    id: 'Hari pada aturan ini belum masuk akal: menunggu dihitung sesudah mulai menunggu (1 hari atau lebih), dan kepala yang ditunggu hanya untuk aturan menunggu.',
    en: 'The days of this rule make no sense yet: waiting counts after it began (1 day or more), and the head waited for is for rules of waiting only.',
  },
  rule_doubled: {
    status: 409,
    id: 'Aturan yang sama sudah berlaku. Akhiri dahulu yang lama, atau ubah harinya.',
    en: 'The same rule is in force already. End it first, or choose other days.',
  },
  rule_day_passed: {
    status: 422,
    id: 'Aturan berlaku mulai hari ini atau sesudahnya, supaya tidak ada yang ditegur untuk hari yang sudah lewat.',
    en: 'A rule is in force from today or later, so that nobody is reminded for days gone by.',
  },
} as const
