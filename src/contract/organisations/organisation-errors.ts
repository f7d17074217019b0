/** What agencies, posts and their holders are refused with; part of the table in `errors.ts`. */
export const ORGANISATION_ERRORS = {
  agency_circle: {
    status: 422,
    id: 'Perangkat daerah ini tidak bisa berada di bawah dirinya sendiri atau bawahannya. Pilih induk lain.',
    en: 'An agency cannot stand below itself or one of its own units. Choose another parent.',
  },
  agency_has_units: {
    status: 409,
    id: 'Masih ada {count} unit di bawahnya: {names}. Akhiri atau pindahkan unit itu dahulu.',
    en: 'There are still {count} units below it: {names}. End or move them first.',
  },
  position_second_head: {
    status: 409,
    id: 'Perangkat daerah ini sudah mempunyai jabatan kepala: {title}. Satu perangkat daerah hanya punya satu kepala.',
    en: 'This agency has a head post already: {title}. An agency has one head only.',
  },
  position_ended: {
    status: 409,
    id: 'Jabatan ini hanya ada {from} sampai {until}. Pilih tanggal di dalamnya.',
    en: 'This post exists from {from} until {until} only. Choose dates within.',
  },
  position_occupied: {
    status: 409,
    id: 'Jabatan ini sudah dipegang {name} ({capacity}) sejak {from}. Akhiri masa jabatannya dahulu, atau pilih tanggal sesudahnya.',
    en: '{name} ({capacity}) has held this post since {from}. End that first, or choose a later date.',
  },
  position_not_vacant: {
    status: 409,
    id: 'Plt hanya untuk jabatan yang kosong, padahal {name} memegangnya sejak {from}. Bila ia berhalangan sementara, pilih Plh; bila sudah berhenti, akhiri masa jabatannya dahulu.',
    en: 'A Plt is for a vacant post, but {name} has held it since {from}. If the holder is away for a while choose Plh; if the holder has left, end that first.',
  },
  position_nobody_away: {
    status: 409,
    id: 'Plh mewakili pejabat yang berhalangan, padahal jabatan ini kosong pada tanggal itu. Pilih Plt.',
    en: 'A Plh stands in for a holder who is away, but this post is vacant then. Choose Plt.',
  },
  nip_invalid: {
    status: 422,
    id: 'NIP {nip} tidak benar. NIP terdiri atas 18 angka: tanggal lahir, bulan pengangkatan, jenis kelamin (1 laki-laki, 2 perempuan), nomor urut. Periksa pada surat keputusan.',
    en: 'NIP {nip} is not right. It has 18 digits: birth date, month of appointment, sex (1 male, 2 female), serial number. Check it against the decree.',
  },
  succession_invalid: {
    status: 422,
    id: 'Susunan ini belum benar. Penggabungan: semua asal menuju satu perangkat daerah. Pemecahan: satu asal, paling sedikit dua tujuan, dan setiap urusannya mendapat tujuan. Pindah urusan: sebut urusan yang memang dimiliki asalnya.',
    en: 'This arrangement is not right yet. Merge: all origins lead to one agency. Split: one origin, at least two destinations, and a destination for each of its affairs. Moved affair: name affairs that the origin has.',
  },
} as const
