/** Errors of courses, their batches and who takes part; see `ERRORS`. */
export const TRAINING_ERRORS = {
  training_ages_crossed: {
    status: 422,
    id: 'Umur paling muda ({from}) lebih tinggi daripada umur paling tua ({until}). Perbaiki salah satunya.',
    en: 'The lowest age ({from}) is above the highest ({until}). Correct one of them.',
  },
  training_course_held: {
    status: 409,
    id: 'Pelatihan ini sudah punya angkatan; data pesertanya hanya untuk penyelenggaranya sekarang. Buat pelatihan baru atas nama perangkat daerah yang lain.',
    en: 'This course has batches already, whose participants are for its present organiser only. Make a new course for the other agency.',
  },
  training_course_ended: {
    status: 409,
    id: 'Pelatihan “{title}” sudah diakhiri. Buka lagi pelatihannya bila akan ada angkatan baru.',
    en: 'The course “{title}” has been ended. Reopen it to hold another batch.',
  },
  training_batch_over: {
    status: 409,
    id: 'Angkatan ini {state}, jadi isinya tidak dapat diubah lagi. Salin menjadi angkatan baru bila akan diulang.',
    en: 'This batch is {state} and can no longer be changed. Copy it into a new batch to hold it again.',
  },
  training_market_missing: {
    status: 422,
    id: 'Pendaftaran belum dapat dibuka: belum ada tempat kerja yang dijanjikan pemberi kerja, dan alasan pasar belum ditulis. Catat tempat yang dijanjikan, atau tulis mengapa lulusannya akan terserap, di tab Ringkasan.',
    en: 'Registration cannot open: no employer has pledged seats, and no reason of the market is written. Note the pledged seats, or write why graduates will find work, on the tab Overview.',
  },
  training_late_registration: {
    status: 422,
    id: 'Batas pendaftaran ({until}) lewat dari hari terakhir pelatihan ({end}). Pilih hari yang lebih awal.',
    en: 'Registration would end ({until}) after the last day of the course ({end}). Choose an earlier day.',
  },
  training_over_capacity: {
    status: 409,
    id: 'Sudah {count} peserta diterima, jadi kapasitas tidak dapat menjadi {capacity}. Isi paling sedikit {count}, atau catat dahulu siapa yang mundur.',
    en: '{count} participants are admitted, so that the capacity cannot become {capacity}. Enter at least {count}, or note first who withdrew.',
  },
  training_not_open: {
    status: 409,
    id: 'Angkatan ini masih draf. Buka pendaftarannya dahulu, baru peserta dapat dicatat dan diterima.',
    en: 'This batch is still a draft. Open it for registration first; then participants can be noted and admitted.',
  },
  training_certificate_taken: {
    status: 409,
    id: 'Nomor sertifikat {number} sudah dipakai untuk peserta lain. Periksa nomor di sertifikatnya.',
    en: 'Certificate number {number} is used for another participant. Check the number on the certificate.',
  },
  training_full: {
    status: 409,
    id: 'Kapasitas {capacity} orang sudah penuh. “{name}” tetap di daftar tunggu; tambah kapasitas, atau terima sesudah ada yang mundur.',
    en: 'All {capacity} places are taken. “{name}” stays on the waiting list; raise the capacity, or admit once somebody has withdrawn.',
  },
  training_has_people: {
    status: 409,
    id: 'Sudah {count} orang mendaftar, jadi pendaftaran tidak dapat ditarik menjadi draf. Batalkan angkatannya dengan alasan bila memang tidak jadi.',
    en: '{count} people have registered, so that the batch cannot become a draft again. Cancel it with a reason if it will not be held.',
  },
  training_not_begun: {
    status: 409,
    id: 'Angkatan ini baru mulai {day}. Mulai pada atau sesudah hari itu, atau ubah dahulu tanggalnya.',
    en: 'This batch begins on {day}. Start it on that day or later, or change its days first.',
  },
  training_nobody_admitted: {
    status: 422,
    id: 'Belum ada peserta yang diterima. Putuskan pendaftar di tab Peserta dahulu.',
    en: 'Nobody is admitted yet. Decide on those registered on the tab Participants first.',
  },
  training_undecided: {
    status: 422,
    id: 'Masih ada {count} pendaftar yang belum diputus. Terima atau tolak dahulu di tab Peserta, supaya semua mendapat jawaban.',
    en: '{count} people who registered have no decision yet. Admit or refuse them on the tab Participants first, so that everybody is answered.',
  },
  training_not_assessed: {
    status: 422,
    id: 'Ada {count} peserta yang belum dinilai, misalnya {name}. Isi penilaiannya, atau catat bahwa ia berhenti dan mengapa, lalu selesaikan angkatan.',
    en: '{count} participants are not assessed, such as {name}. Enter their assessment, or note that they left and why, then finish the batch.',
  },
  training_finish_day: {
    status: 422,
    id: 'Hari selesai ({day}) harus sejak hari pertama ({start}) dan tidak sesudah hari ini. Perbaiki tanggalnya.',
    en: 'The day it finished ({day}) must be on or after its first day ({start}) and not after today. Correct the day.',
  },
  training_already: {
    status: 409,
    id: '“{name}” sudah terdaftar di angkatan ini. Buka namanya di daftar peserta; jangan ditambahkan lagi.',
    en: '“{name}” is already in this batch. Open the name in the list of participants instead of adding it again.',
  },
  training_nik_other_name: {
    status: 409,
    id: 'NIK itu sudah dipakai peserta lain di angkatan ini. Periksa NIK pada KTP keduanya.',
    en: 'That NIK is used by another participant of this batch. Check the NIK on both identity cards.',
  },
  training_nik_unusable: {
    status: 422,
    id: 'NIK itu tidak dapat dipakai: harus 16 angka dan memuat tanggal lahir yang ada di kalender. Salin lagi dari KTP, atau kosongkan.',
    en: 'That NIK cannot be used: it has 16 digits and holds a day of birth that exists. Copy it again from the identity card, or leave it empty.',
  },
  training_person_died: {
    status: 409,
    id: '“{name}” tercatat meninggal pada {day}. Bila catatan itu keliru, betulkan dahulu di halaman Warga.',
    en: '“{name}” is recorded as having died on {day}. If that is wrong, correct it first on the page of the person.',
  },
  training_person_moved: {
    status: 409,
    id: '“{name}” tercatat pindah ke luar daerah pada {day}. Bila sudah kembali, betulkan dahulu di halaman Warga.',
    en: '“{name}” is recorded as having moved away on {day}. If they are back, correct it first on the page of the person.',
  },
  training_age_unfit: {
    status: 422,
    id: 'Umur “{name}” {age} tahun pada hari pertama, di luar syarat pelatihan ({limits}). Tulis alasan pengecualian bila tetap diterima.',
    en: '“{name}” is {age} years old on the first day, outside the ages of the course ({limits}). Write the reason of the exception to admit them all the same.',
  },
  training_rule_stands: {
    status: 422,
    id: 'Aturan gabungan layanan perlu dilihat untuk “{name}”. Hubungi petugas yang disebut, lalu tulis alasan bila tetap diterima.',
    en: 'A rule of combination stands against “{name}” or needs a look. Ask the officer named, then write the reason to admit them all the same.',
  },
  training_not_in_lists: {
    status: 422,
    id: '{count} orang yang dipilih tidak ada (lagi) di daftar milik penyelenggara. Muat ulang daftar calon, lalu pilih lagi.',
    en: '{count} of those chosen are not (any more) in the lists of the organiser. Reload the candidates and choose again.',
  },
  training_registration_closed: {
    status: 409,
    id: 'Pendaftaran pelatihan ini sudah ditutup. Tanyakan angkatan berikutnya kepada {agency}.',
    en: 'Registration for this course is closed. Ask {agency} about the next batch.',
  },
  training_registration_busy: {
    status: 429,
    id: 'Sedang banyak yang mendaftar lewat tautan ini. Isian Anda tetap ada di layar; coba kirim lagi sejam lagi.',
    en: 'Many people are registering by this link right now. Your answers stay on the screen; send them again in an hour.',
  },
  training_consent_missing: {
    status: 422,
    id: 'Centang persetujuan lebih dahulu. Tanpa persetujuan, isian Anda tidak kami simpan.',
    en: 'Tick the consent first. Without it we do not keep your answers.',
  },
  training_employer_missing: {
    status: 422,
    id: 'Pilih mitra, atau tulis nama pemberi kerja yang menjanjikan tempat.',
    en: 'Choose a partner, or write the name of the employer who pledges the seats.',
  },
  training_seats_disabled: {
    status: 422,
    id: 'Tempat untuk penyandang disabilitas ({disabled}) lebih banyak daripada seluruh tempat ({seats}). Perbaiki salah satunya.',
    en: 'More places are open to people with disabilities ({disabled}) than there are places ({seats}). Correct one of them.',
  },
  training_last_market: {
    status: 409,
    id: 'Ini satu-satunya janji tempat kerja, dan alasan pasar belum ditulis, padahal pendaftaran sudah dibuka. Catat janji lain atau tulis alasan pasar dahulu.',
    en: 'This is the only pledge of seats and no reason of the market is written, while registration is open. Note another pledge or write the reason first.',
  },
  training_not_earned: {
    status: 422,
    id: '“{name}” belum berhak atas sertifikat: perlu dinilai kompeten dan hadir sesuai ketentuan ({percent} % tercatat).',
    en: '“{name}” has not earned a certificate: they must be assessed as competent and have been there as the rule asks ({percent} % recorded).',
  },
  training_gathering_exists: {
    status: 409,
    id: 'Jadwal dan presensi angkatan ini sudah ada di acara lain. Buka acara itu di tab Jadwal & presensi.',
    en: 'The sessions of this batch are kept by an event already. Open it on the tab Sessions & attendance.',
  },
  name_unwritten: {
    status: 422,
    id: 'Nama perlu paling sedikit dua huruf. Tulis nama seperti di KTP.',
    en: 'A name needs at least two letters. Write it as on the identity card.',
  },
} as const
