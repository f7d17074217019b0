import type { Translation } from '../../lib/i18n.ts'
import type { shapeWords as indonesian } from './shapes-id.ts'

/** Words of stages, givers and the like, for all parts of the houses. */
export const shapeWords: Translation<typeof indonesian> = {
  state: {
    proposed: 'Proposed',
    surveyed: 'Surveyed',
    decided: 'Decided',
    planned: 'Planned',
    building: 'Building',
    handed_over: 'Handed over',
    cancelled: 'Cancelled',
  },
  cancelKind: {
    withdrew: 'withdrew',
    died: 'died',
    land_dispute: 'land dispute',
    already_helped: 'helped already',
    moved: 'moved away',
    not_eligible: 'not eligible',
    entered_twice: 'entered twice',
    other: 'another cause',
  },
  giverKind: {
    state: 'State (APBN)',
    province: 'Province (APBD)',
    regency: 'Region (APBD)',
    village: 'Village',
    alms: 'Alms fund',
    business: 'Business',
    community: 'Community',
    own: 'The family itself',
  },
  angle: {
    front: 'front',
    left: 'left',
    right: 'right',
    back: 'back',
    inside: 'inside',
    roof: 'roof',
    floor: 'floor',
    wall: 'wall',
    toilet: 'toilet',
    water: 'water',
    receipt: 'receipt',
    other: 'other',
  },
}
