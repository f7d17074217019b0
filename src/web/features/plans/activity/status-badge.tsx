import type { Icon } from '@tabler/icons-react'
import { IconBan, IconCalendarCheck, IconCheck, IconLoader, IconMoon, IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ActivityStatus } from '#contract/plans/shapes.ts'
import { Badge, type Tone } from '../../../ui/figures/badges.tsx'

const LOOK: Record<ActivityStatus, readonly [Tone, Icon]> = {
  draft: ['gray', IconPencil],
  planned: ['nila', IconCalendarCheck],
  running: ['nila', IconLoader],
  done: ['daun', IconCheck],
  asleep: ['kunyit', IconMoon],
  withdrawn: ['gray', IconBan],
}

/** The status of an activity: an icon, a word and a colour. */
export function StatusBadge({ status }: { status: ActivityStatus }) {
  const { t } = useTranslation('plans')
  const [tone, icon] = LOOK[status]
  return (
    <Badge tone={tone} icon={icon}>
      {t(`status.${status}`)}
    </Badge>
  )
}
