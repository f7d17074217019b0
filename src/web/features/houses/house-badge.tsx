import {
  IconBan,
  IconClipboardCheck,
  IconGavel,
  IconHammer,
  IconHomeCheck,
  IconListDetails,
  IconMailForward,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { HouseState } from '#contract/houses/shapes.ts'
import { Badge, type Tone } from '../../ui/figures/badges.tsx'

const LOOKS = {
  proposed: ['gray', IconMailForward],
  surveyed: ['gray', IconClipboardCheck],
  decided: ['nila', IconGavel],
  planned: ['nila', IconListDetails],
  building: ['kunyit', IconHammer],
  handed_over: ['daun', IconHomeCheck],
  cancelled: ['gray', IconBan],
} as const satisfies Record<HouseState, readonly [Tone, typeof IconBan]>

/** The stage of a house, as an icon, a word and a colour. */
export function HouseBadge({ state }: { state: HouseState }) {
  const { t } = useTranslation('houses')
  const [tone, icon] = LOOKS[state]
  return (
    <Badge tone={tone} icon={icon}>
      {t(`state.${state}`)}
    </Badge>
  )
}
