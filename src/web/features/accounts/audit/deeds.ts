import type { Bilingual } from '../../../lib/i18n.ts'

/** What each operation of the audit trail is called. A room that records a new one adds its line here; until then its code is shown. */
export const DEEDS: Readonly<Record<string, Bilingual>> = {
  'activity.create': { id: 'Mencatat kegiatan', en: 'Recorded an activity' },
  'activity.edit': { id: 'Mengubah kegiatan', en: 'Changed an activity' },
  'activity.remove': { id: 'Menghapus konsep kegiatan', en: 'Deleted a draft activity' },
  'activity.restore': { id: 'Mengembalikan versi kegiatan', en: 'Brought back a version of an activity' },
  'activity.status': { id: 'Mengubah status kegiatan', en: 'Changed the status of an activity' },
  'agency.correct': { id: 'Membetulkan data perangkat daerah', en: 'Corrected an agency' },
  'agency.create': { id: 'Mendaftarkan perangkat daerah', en: 'Registered an agency' },
  'agency.end': { id: 'Mengakhiri perangkat daerah', en: 'Ended an agency' },
  'agency.gabung': { id: 'Menggabungkan perangkat daerah', en: 'Merged agencies' },
  'agency.pindah_urusan': { id: 'Memindahkan urusan ke perangkat daerah lain', en: 'Moved affairs to another agency' },
  'agency.rename': { id: 'Mengganti nama perangkat daerah', en: 'Renamed an agency' },
  'agency.pecah': { id: 'Memecah perangkat daerah', en: 'Split an agency' },
  'boundaries.import': { id: 'Mengimpor batas wilayah', en: 'Imported boundaries' },
  'followup.close': { id: 'Menyelesaikan tindak lanjut', en: 'Closed a followup' },
  'followup.comment': { id: 'Menulis pada tindak lanjut', en: 'Wrote on a followup' },
  'followup.drop': { id: 'Membatalkan tindak lanjut', en: 'Dropped a followup' },
  'followup.open': { id: 'Membuka tindak lanjut', en: 'Opened a followup' },
  'followup.reopen': { id: 'Membuka lagi tindak lanjut', en: 'Opened a followup again' },
  'grant.create': { id: 'Memberi peran', en: 'Gave a role' },
  'grant.revoke': { id: 'Mencabut peran', en: 'Revoked a role' },
  'indicator.create': { id: 'Mencatat indikator', en: 'Recorded an indicator' },
  'indicator.edit': { id: 'Mengubah indikator', en: 'Changed an indicator' },
  'indicator.remove': { id: 'Menghapus indikator', en: 'Deleted an indicator' },
  'invitation.accept': { id: 'Menerima undangan', en: 'Accepted an invitation' },
  'invitation.create': { id: 'Membuat undangan', en: 'Made an invitation' },
  'invitation.withdraw': { id: 'Menarik undangan', en: 'Withdrew an invitation' },
  'job.cancel': { id: 'Meminta pekerjaan panjang dihentikan', en: 'Asked for long work to stop' },
  'job.cancelled': { id: 'Pekerjaan panjang berhenti', en: 'Long work stopped' },
  'job.done': { id: 'Pekerjaan panjang selesai', en: 'Long work finished' },
  'job.failed': { id: 'Pekerjaan panjang gagal', en: 'Long work failed' },
  'lexicon.add': { id: 'Menambah istilah daerah', en: 'Added a term of the region' },
  'lexicon.remove': { id: 'Menghapus istilah daerah', en: 'Removed a term of the region' },
  'mandate.begin': { id: 'Mencatat kewenangan', en: 'Recorded a mandate' },
  'mandate.change': { id: 'Mengubah kewenangan', en: 'Changed a mandate' },
  'mandate.end': { id: 'Mengakhiri kewenangan', en: 'Ended a mandate' },
  'mandate.import': { id: 'Mengimpor kewenangan', en: 'Imported mandates' },
  'needs.import': { id: 'Mengimpor kebutuhan', en: 'Imported needs' },
  'overlap.decide': { id: 'Memutuskan pasangan rencana', en: 'Decided a pair of plans' },
  'overlap.reopen': {
    id: 'Putusan terbuka lagi karena rencana berubah',
    en: 'A decision opened again: a plan changed',
  },
  'overlap.revised': { id: 'Mengganti putusan', en: 'Revised a decision' },
  'overlap.withdrawn': { id: 'Menarik putusan', en: 'Withdrew a decision' },
  'plans.import': { id: 'Menyimpan impor rencana', en: 'Saved an import of plans' },
  'plans.import.discard': { id: 'Membuang impor rencana', en: 'Discarded an import of plans' },
  'plans.import.map': { id: 'Menunjukkan kolom impor rencana', en: 'Said which columns an import has' },
  'plans.import.undo': { id: 'Menarik kembali impor rencana', en: 'Took back an import of plans' },
  'plans.import.upload': { id: 'Mengunggah berkas rencana', en: 'Uploaded a file of plans' },
  'position.appoint': { id: 'Mencatat pejabat', en: 'Recorded an office holder' },
  'position.create': { id: 'Mencatat jabatan', en: 'Recorded a post' },
  'position.end': { id: 'Mengakhiri jabatan', en: 'Ended a post' },
  'position.leave': { id: 'Mengakhiri masa jabatan', en: 'Ended a term of office' },
  'priority.create': { id: 'Mencatat prioritas', en: 'Recorded a priority' },
  'priority.edit': { id: 'Mengubah prioritas', en: 'Changed a priority' },
  'priority.remove': { id: 'Menghapus prioritas', en: 'Deleted a priority' },
  'programme.create': { id: 'Mencatat program', en: 'Recorded a programme' },
  'programme.edit': { id: 'Mengubah program', en: 'Changed a programme' },
  'programme.remove': { id: 'Menghapus program', en: 'Deleted a programme' },
  'region.open': { id: 'Membuka daerah', en: 'Opened the region' },
}

/** An operation in words of a language; its code while it has none. */
export const deedInWords = (operation: string, language: keyof Bilingual): string =>
  (Object.hasOwn(DEEDS, operation) && DEEDS[operation]?.[language]) || operation

/** The operations whose words hold a text, for a search in words over a trail that is kept in codes. */
export const deedsLike = (text: string, language: keyof Bilingual): string[] => {
  const wanted = text.trim().toLowerCase()
  if (wanted === '') return []
  return Object.keys(DEEDS).filter((operation) => deedInWords(operation, language).toLowerCase().includes(wanted))
}
