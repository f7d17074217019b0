import type { Bilingual } from '../../../lib/i18n.ts'

/** What the deeds around the strategic programmes are called. */
export const MONITORING_DEEDS: Readonly<Record<string, Bilingual>> = {
  'contribution.agree': { id: 'Menyepakati bagian capaian', en: 'Agreed to a share of a contribution' },
  'contribution.correct': { id: 'Membetulkan laporan capaian', en: 'Corrected a report of results' },
  'contribution.report': { id: 'Melaporkan capaian', en: 'Reported results' },
  'contribution.withdraw': { id: 'Menarik laporan capaian', en: 'Took a report of results back' },
  'monitoring.summary': {
    id: 'Mengunduh ringkasan program strategis',
    en: 'Downloaded the summary of strategic programmes',
  },
  'strategic.define': { id: 'Menetapkan program strategis', en: 'Named a strategic programme' },
  'strategic.edit': { id: 'Mengubah program strategis', en: 'Changed a strategic programme' },
  'strategic.lock': { id: 'Mengunci bagian perangkat daerah', en: 'Locked the part of an agency' },
  'strategic.part': { id: 'Menulis bagian dalam program strategis', en: 'Wrote a part in a strategic programme' },
  'strategic.part_remove': {
    id: 'Menghapus bagian dari program strategis',
    en: 'Removed a part of a strategic programme',
  },
  'strategic.state': {
    id: 'Mengakhiri atau melanjutkan program strategis',
    en: 'Ended or resumed a strategic programme',
  },
  'strategic.target': { id: 'Menetapkan target program strategis', en: 'Set a target of a strategic programme' },
  'strategic.unlock': { id: 'Membuka kunci bagian perangkat daerah', en: 'Unlocked the part of an agency' },
}
