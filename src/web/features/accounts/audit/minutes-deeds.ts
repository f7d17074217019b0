import type { Bilingual } from '../../../lib/i18n.ts'

/** What is recorded of minutes, carried items and documents. */
export const MINUTES_DEEDS: Readonly<Record<string, Bilingual>> = {
  'followup.rewrite': { id: 'Menulis ulang tindak lanjut di notulen', en: 'Rewrote a followup in the minutes' },
  'minutes.head': { id: 'Menulis pimpinan dan waktu notulen', en: 'Wrote chair and hours of minutes' },
  'minutes.note': { id: 'Menulis notulen', en: 'Wrote minutes' },
  'minutes.send': { id: 'Mengirim notulen untuk diperbaiki', en: 'Sent minutes for correction' },
  'minutes.remark': { id: 'Meminta perbaikan notulen', en: 'Asked for a correction of minutes' },
  'minutes.answer_remark': {
    id: 'Menjawab permintaan perbaikan notulen',
    en: 'Answered a correction asked of minutes',
  },
  'minutes.finalise': { id: 'Mengunci notulen', en: 'Locked minutes' },
  'minutes.correct': { id: 'Meralat notulen', en: 'Corrected final minutes' },
  'carried.accept': { id: 'Memasukkan yang masih terbuka ke agenda', en: 'Put something open on an agenda' },
  'carried.put_off': { id: 'Menunda yang masih terbuka', en: 'Put something open off' },
  'carried.resolve': { id: 'Menyelesaikan yang terbawa dari rapat lalu', en: 'Settled something carried over' },
  'gathering.issue_document': { id: 'Menerbitkan dokumen acara', en: 'Issued a document of an event' },
}
