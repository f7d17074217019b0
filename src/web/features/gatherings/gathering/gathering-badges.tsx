import { IconBan, IconCheck, IconLock, IconPencil, IconSend, IconUsersGroup } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Gathering } from '#contract/gatherings/shapes.ts'
import { Badge } from '../../../ui/figures/badges.tsx'

const STATES = {
  draft: ['gray', IconPencil],
  announced: ['nila', IconSend],
  held: ['kunyit', IconUsersGroup],
  closed: ['daun', IconCheck],
  cancelled: ['gray', IconBan],
} as const

export function GatheringState({ state }: { state: Gathering['state'] }) {
  const { t } = useTranslation('gatherings')
  const [tone, icon] = STATES[state]
  return (
    <Badge tone={tone} icon={icon}>
      {t(`state.${state}`)}
    </Badge>
  )
}

export function InternalBadge() {
  const { t } = useTranslation('gatherings')
  return (
    <Badge tone="gray" icon={IconLock}>
      {t('visibility.internal')}
    </Badge>
  )
}
