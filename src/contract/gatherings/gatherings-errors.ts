import { ATTENDANCE_ERRORS } from './attendance/attendance-errors.ts'
import { LOGISTICS_ERRORS } from './logistics/errors.ts'
import { MINUTES_ERRORS } from './minutes/minutes-errors.ts'

/** Errors of meetings, visits and retreats; see `ERRORS`. */
export const GATHERING_ERRORS = {
  gathering_over: {
    status: 409,
    id: 'Acara ini {state}, jadi tidak dapat diubah lagi. Buat salinannya bila perlu mengulang.',
    en: 'This event is {state} and can no longer be changed. Make a copy of it to hold it again.',
  },
  gathering_not_begun: {
    status: 409,
    id: 'Acara ini baru mulai {day}. Tandai sudah dilaksanakan pada atau sesudah hari itu; bila harinya berubah, pindahkan dahulu acaranya.',
    en: 'This event begins on {day}. Mark it as held on that day or later; if the day has changed, move the event first.',
  },
  gathering_minutes_open: {
    status: 422,
    id: 'Notulennya belum final. Finalkan notulen, atau tulis alasan menutup acara tanpa notulen.',
    en: 'The minutes are not final. Make them final, or write why the event is closed without minutes.',
  },
  gathering_announced: {
    status: 409,
    id: 'Undangan acara ini sudah dikirim. Hari dan tempat diubah lewat “Pindahkan hari atau tempat”, peserta lewat perbedaan jabatan atau satu per satu, supaya semua yang diundang tahu.',
    en: 'The invitation of this event went out. Change days and place by “Move day or place”, and participants by the differences or one by one, so that everybody called learns of it.',
  },
  organiser_fixed: {
    status: 409,
    id: 'Acara ini sudah memuat peserta atau narasumber; nomor telepon dan catatan mereka hanya untuk penyelenggaranya sekarang. Salin acara tanpa narasumber dan panitia, lalu ganti penyelenggara di salinannya.',
    en: 'This event already has participants or speakers; their phone numbers and notes are for its present organiser only. Copy the event without speakers and committee, then change the organiser of the copy.',
  },
  visibility_fixed: {
    status: 409,
    id: 'Acara ini sudah diketahui pihak lain (diumumkan, bernomor surat, atau punya tindak lanjut), jadi tidak dapat dijadikan internal lagi. Salin acaranya, lalu jadikan salinannya internal sebelum mengundang.',
    en: 'Others know of this event already (it was announced, a paper of it has a number, or something is owed from it), so it cannot become internal. Copy it and make the copy internal before you call anybody.',
  },
  sessions_outside: {
    status: 422,
    id: 'Ada {count} sesi di luar hari acara, misalnya “{title}” pada {day}. Pindahkan atau hapus sesi itu di agenda, baru persempit hari acaranya.',
    en: '{count} sessions would lie outside the days of the event, such as “{title}” on {day}. Move or remove them on the agenda first, then shorten the event.',
  },
  agenda_faulty: {
    status: 422,
    id: 'Agenda belum dapat disimpan, {count} hal perlu dibetulkan. {first}',
    en: 'The agenda cannot be saved yet; {count} things need mending. {first}',
  },
  agenda_reason_missing: {
    status: 422,
    id: 'Undangan sudah dikirim. Tulis alasan perubahan agenda; yang diundang membacanya bersama agenda yang baru.',
    en: 'The invitation went out. Write why the agenda changes; those called read it with the new agenda.',
  },
  session_in_use: {
    status: 409,
    id: 'Sesi “{title}” tidak dapat dihapus karena sudah ada {what}. Tandai sesi itu batal dengan alasannya; catatannya tetap tersimpan.',
    en: 'The session “{title}” cannot be removed, since it has {what}. Mark it as called off with the reason; what was recorded stays.',
  },
  nobody_called: {
    status: 422,
    id: 'Belum ada yang diundang. Pilih peserta menurut jabatan atau tambahkan satu per satu, lalu undang.',
    en: 'Nobody is called yet. Choose participants by post or add them one by one, then invite.',
  },
  answer_closed: {
    status: 409,
    id: 'Jawaban untuk acara ini tidak diterima lagi karena acaranya {state}. Hubungi penyelenggara.',
    en: 'Answers for this event are no longer taken, since it is {state}. Ask the organiser.',
  },
  representative_missing: {
    status: 422,
    id: 'Tulis nama dan jabatan yang mewakili.',
    en: 'Write the name and the post of who comes instead.',
  },
  ...ATTENDANCE_ERRORS,
  ...LOGISTICS_ERRORS,
  ...MINUTES_ERRORS,
} as const
