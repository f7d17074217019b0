import type { Bilingual } from '../../../lib/i18n.ts'

/** Deeds of attendance, certificates and questions in the trail. */
export const ATTENDANCE_DEEDS: Readonly<Record<string, Bilingual>> = {
  'attendance.decide': { id: 'Memutuskan presensi yang bertentangan', en: 'Decided contradicting attendance' },
  'attendance.device.register': { id: 'Mendaftarkan alat presensi', en: 'Registered a device for attendance' },
  'attendance.device.renew': { id: 'Mengganti tautan alat presensi', en: 'Renewed the link of a device' },
  'attendance.device.revoke': { id: 'Mencabut alat presensi', en: 'Withdrew a device' },
  'attendance.export': { id: 'Mengunduh rekap presensi', en: 'Downloaded attendance' },
  'attendance.record': { id: 'Mencatat kehadiran dengan tangan', en: 'Recorded attendance by hand' },
  'attendance.rules': { id: 'Mengubah aturan presensi', en: 'Changed the rules of attendance' },
  'attendance.sync': {
    id: 'Menerima presensi alat, sebagian ditolak atau dari tamu',
    en: 'Took attendance of a device, some refused or of guests',
  },
  'certificate.issue': { id: 'Menerbitkan sertifikat', en: 'Issued certificates' },
  'certificate.reissue': { id: 'Menerbitkan ulang sertifikat', en: 'Issued a certificate anew' },
  'certificate.revoke': { id: 'Mencabut sertifikat', en: 'Withdrew a certificate' },
  'gathering.questions': { id: 'Menyusun pertanyaan acara', en: 'Set the questions of an event' },
}
