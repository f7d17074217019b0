import type { PhotoAngle, PhotoStage } from '#contract/houses/shapes.ts'

/** The angles of a house, those that every comparison needs first. */
export const ANGLES: readonly PhotoAngle[] = [
  ...(['front', 'left', 'right', 'back', 'inside', 'roof', 'floor', 'wall'] as const),
  ...(['toilet', 'water', 'receipt', 'other'] as const),
]

/** Before and after are compared part by part: roof, floor and wall (Aladin), and the house from its sides. */
const WHOLE: readonly PhotoAngle[] = ['front', 'left', 'right', 'inside', 'roof', 'floor', 'wall']
/** While the works are on, the front tells how far they are. */
const UNDER_WAY: readonly PhotoAngle[] = ['front']

/** The angles that are wanted at a stage of the works; all others are taken where there is something to see. A default of Selaras. */
export const wantedAt = (stage: PhotoStage): readonly PhotoAngle[] => (stage === 0 || stage === 100 ? WHOLE : UNDER_WAY)
