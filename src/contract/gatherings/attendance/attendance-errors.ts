/** Errors of attendance, certificates and questions; see `ERRORS`. */
export const ATTENDANCE_ERRORS = {
  device_revoked: {
    status: 410,
    id: 'Alat ini sudah dicabut penyelenggara. Catatan yang belum terkirim tetap tersimpan di alat; minta tautan baru untuk mengirimnya.',
    en: 'The organiser has withdrawn this device. What it has not sent stays on it; ask for a new link to send it.',
  },
  attendance_reason: {
    status: 422,
    id: 'Izin memerlukan alasan, dan diwakili memerlukan nama yang mewakili. Lengkapi lalu simpan lagi.',
    en: 'An excuse needs its reason, and a representation the name of who came instead. Complete it and save again.',
  },
  certificates_too_early: {
    status: 409,
    id: 'Sertifikat diterbitkan sesudah sesi terakhir selesai. Tunggu sampai acara selesai.',
    en: 'Certificates are issued once the last session is over. Wait until the event has ended.',
  },
  certificates_conflicts: {
    status: 409,
    id: 'Masih ada {count} presensi yang bertentangan dan menentukan siapa yang lulus. Putuskan dahulu, lalu terbitkan sertifikat.',
    en: '{count} contradictions in attendance still decide who has passed. Decide them first, then issue certificates.',
  },
  questions_answered: {
    status: 409,
    id: 'Pertanyaan ini sudah ada yang menjawab, jadi tidak dapat diganti lagi. Salin ke acara lain bila perlu mengubahnya.',
    en: 'Somebody has answered these questions, so they can no longer be replaced. Copy them to another event to change them.',
  },
  questions_closed: {
    status: 409,
    id: 'Bagian ini belum dibuka atau sudah ditutup menurut jadwal acara.',
    en: 'This part is not open yet, or closed already, by the schedule of the event.',
  },
  feedback_given: {
    status: 409,
    id: 'Anda sudah memberi masukan untuk acara ini. Terima kasih.',
    en: 'You have given feedback on this event already. Thank you.',
  },
} as const
