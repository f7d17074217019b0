import { IconBan, IconCalendarEvent, IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { VisitState } from '#contract/dwp/shapes.ts'
import { Badge } from '../../../ui/figures/badges.tsx'

const LOOKS = {
  planned: ['nila', IconCalendarEvent],
  held: ['daun', IconCheck],
  cancelled: ['gray', IconBan],
} as const

export function VisitBadge({ state }: { state: VisitState }) {
  const { t } = useTranslation('dwp')
  const [tone, icon] = LOOKS[state]
  return (
    <Badge tone={tone} icon={icon}>
      {t(`visitState.${state}`)}
    </Badge>
  )
}
