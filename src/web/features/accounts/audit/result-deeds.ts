import type { Bilingual } from '../../../lib/i18n.ts'

/** Words of what the trail records about results of training. */
export const RESULT_DEEDS: Readonly<Record<string, Bilingual>> = {
  'confirmation.ask': { id: 'Meminta kepastian pemberi kerja', en: 'Asked an employer to confirm' },
  'confirmation.confirmed': { id: 'Pemberi kerja memastikan pekerjaan', en: 'An employer confirmed the work' },
  'confirmation.denied': { id: 'Pemberi kerja menyangkal pekerjaan', en: 'An employer denied the work' },
  'confirmation.withdraw': { id: 'Menarik tautan pemberi kerja', en: 'Withdrew the link of an employer' },
  'graduate.claim': { id: 'Membuka telepon lulusan untuk dihubungi', en: 'Opened the phone of a graduate to call' },
  'graduate.export': { id: 'Mengunduh daftar lulusan', en: 'Downloaded the list of graduates' },
  'graduate.life': { id: 'Mencatat lulusan meninggal atau pindah', en: 'Noted that a graduate died or moved' },
  'graduate.link': { id: 'Membuat tautan lulusan', en: 'Made the link of a graduate' },
  'outcome.attempt': { id: 'Mencatat percobaan menghubungi lulusan', en: 'Noted a try to reach a graduate' },
  'outcome.correct': { id: 'Membetulkan kabar lulusan', en: 'Corrected what became of a graduate' },
  'outcome.record': { id: 'Mencatat kabar lulusan', en: 'Recorded what became of a graduate' },
  'results.export': { id: 'Mengunduh angka lulusan', en: 'Downloaded the figures of graduates' },
  'results.report': { id: 'Membuat laporan hasil pelatihan', en: 'Wrote the report of training results' },
}
