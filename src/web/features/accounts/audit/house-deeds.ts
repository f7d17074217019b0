import type { Bilingual } from '../../../lib/i18n.ts'

/** Deeds around unfit houses in the trail. */
export const HOUSE_DEEDS: Readonly<Record<string, Bilingual>> = {
  'house.cancel': { id: 'Membatalkan rumah', en: 'Cancelled a house' },
  'house.cancel_gift': { id: 'Membatalkan pemberian untuk rumah', en: 'Cancelled a gift to a house' },
  'house.correct_gift': { id: 'Membetulkan pemberian untuk rumah', en: 'Corrected a gift to a house' },
  'house.decide': { id: 'Menetapkan rumah', en: 'Decided a house' },
  'house.decision': { id: 'Mencatat keputusan penetapan rumah', en: 'Noted a decree on houses' },
  'house.deliver': { id: 'Mencatat pemberian diterima', en: 'Noted that a gift to a house came' },
  'house.edit': { id: 'Mengubah data rumah', en: 'Changed what is said of a house' },
  'house.hand_over': { id: 'Menyerahterimakan rumah', en: 'Handed a house over' },
  'house.paper': { id: 'Membuat dokumen rumah', en: 'Made a paper of a house' },
  'house.paper_list': {
    id: 'Membuat daftar rumah menurut nama dan alamat',
    en: 'Made a list of houses by name and address',
  },
  'house.plan': { id: 'Menyimpan rencana bahan rumah', en: 'Saved the plan of materials of a house' },
  'house.progress': { id: 'Mencatat kemajuan rumah', en: 'Noted the progress of a house' },
  'house.promise': { id: 'Mencatat janji untuk rumah', en: 'Noted a promise to a house' },
  'house.propose': { id: 'Mengusulkan rumah', en: 'Proposed a house' },
  'house.propose_many': { id: 'Mengusulkan rumah dari daftar', en: 'Proposed houses from a list' },
  'house.retract': { id: 'Menarik catatan penerimaan', en: 'Took back that a gift came' },
  'house.reveal': { id: 'Membuka nomor pemilik rumah', en: 'Had the numbers of an owner shown' },
  'house.survey': { id: 'Survei rumah lengkap', en: 'Survey of a house complete' },
  'houses.export': { id: 'Mengunduh daftar rumah', en: 'Exported houses' },
  'houses.take_over': { id: 'Mengambil alih rumah dari catatan lama', en: 'Took houses over from earlier records' },
}
