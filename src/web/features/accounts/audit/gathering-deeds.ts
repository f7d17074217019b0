import type { Bilingual } from '../../../lib/i18n.ts'

/** Deeds of preparing a gathering and of looking back at it. */
export const GATHERING_DEEDS: Readonly<Record<string, Bilingual>> = {
  'gathering.bed_place': { id: 'Menempatkan peserta di kamar', en: 'Placed a participant in a room' },
  'gathering.beds_propose': { id: 'Memakai usulan penempatan kamar', en: 'Used a proposal of beds' },
  'gathering.close': { id: 'Menutup acara', en: 'Closed an event' },
  'gathering.clone': { id: 'Menyalin acara', en: 'Copied an event' },
  'gathering.duty_clear': { id: 'Mengosongkan penjaga tugas', en: 'Cleared who is in charge' },
  'gathering.duty_export': { id: 'Mengunduh daftar penjaga tugas', en: 'Downloaded who is in charge' },
  'gathering.duty_fill': { id: 'Menunjuk penjaga tugas', en: 'Named who is in charge' },
  'gathering.health_erase': {
    id: 'Menghapus catatan kesehatan menurut aturan',
    en: 'Deleted notes on health by the rule',
  },
  'gathering.health_open': {
    id: 'Membuka catatan kesehatan peserta',
    en: 'Opened notes on the health of participants',
  },
  'gathering.health_write': { id: 'Mencatat kebutuhan peserta', en: 'Noted the needs of a participant' },
  'gathering.hold': { id: 'Menandai acara sudah dilaksanakan', en: 'Marked an event as held' },
  'gathering.reopen': { id: 'Membuka kembali acara', en: 'Opened an event again' },
  'gathering.lodging_export': { id: 'Mengunduh daftar kamar', en: 'Downloaded the room list' },
  'gathering.material_add': { id: 'Menambah materi acara', en: 'Added material of an event' },
  'gathering.material_remove': { id: 'Menghapus materi acara', en: 'Removed material of an event' },
  'gathering.review': { id: 'Mencatat pemeriksaan setelah acara', en: 'Noted a check after an event' },
  'gathering.room_edit': { id: 'Mengubah kamar', en: 'Changed a room' },
  'gathering.room_remove': { id: 'Menghapus kamar', en: 'Removed a room' },
  'gathering.rooms_add': { id: 'Menambah kamar', en: 'Added rooms' },
  'gathering.speaker_add': { id: 'Meminta narasumber', en: 'Asked a speaker' },
  'gathering.speaker_answer': { id: 'Mencatat jawaban narasumber', en: 'Recorded the answer of a speaker' },
  'gathering.speaker_edit': { id: 'Mengubah narasumber', en: 'Changed a speaker' },
  'gathering.speaker_link': { id: 'Mengganti tautan narasumber', en: 'Renewed the link of a speaker' },
  'gathering.speaker_remove': { id: 'Menghapus narasumber', en: 'Removed a speaker' },
}
