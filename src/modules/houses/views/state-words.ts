import type { HouseState } from '#contract/houses/shapes.ts'

/** The stages as offices write them in their lists; spreadsheets and documents are in Indonesian. */
export const STATE_WORDS: Readonly<Record<HouseState, string>> = {
  proposed: 'Diusulkan',
  surveyed: 'Disurvei',
  decided: 'Ditetapkan',
  planned: 'Direncanakan',
  building: 'Dibangun',
  handed_over: 'Diserahterimakan',
  cancelled: 'Batal',
}
