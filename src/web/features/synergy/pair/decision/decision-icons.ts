import type { Icon } from '@tabler/icons-react'
import { IconArrowsJoin, IconArrowsSplit, IconBan, IconListNumbers, IconScale } from '@tabler/icons-react'
import type { DecisionKind } from '#contract/overlaps/shapes.ts'

export const DECISION_ICONS: Record<DecisionKind, Icon> = {
  join: IconArrowsJoin,
  divide: IconArrowsSplit,
  sequence: IconListNumbers,
  justify: IconScale,
  withdraw: IconBan,
}
