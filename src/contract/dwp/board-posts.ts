/**
 * Posts of a board in the order in which it is read: Penasihat, Ketua, Wakil Ketua, Sekretaris, Wakil Sekretaris, Bendahara, Wakil Bendahara, the three
 * Ketua Bidang, anggota.
 */
export const BOARD_POSTS = [
  'advisor',
  'chair',
  'vice_chair',
  'secretary',
  'vice_secretary',
  'treasurer',
  'vice_treasurer',
  'education_lead',
  'economy_lead',
  'social_culture_lead',
  'member',
] as const
