import {
  IconBan,
  IconCheck,
  IconCircleDashed,
  IconDoorExit,
  IconLoader,
  IconPencil,
  IconSchool,
  IconUserCheck,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { BatchState, TraineeState } from '#contract/training/shapes.ts'
import { Badge } from '../../ui/figures/badges.tsx'

const BATCHES = {
  draft: ['gray', IconPencil],
  open: ['nila', IconCircleDashed],
  running: ['kunyit', IconLoader],
  finished: ['daun', IconCheck],
  cancelled: ['gray', IconBan],
} as const

export function BatchStateBadge({ state }: { state: BatchState }) {
  const { t } = useTranslation('training')
  const [tone, icon] = BATCHES[state]
  return (
    <Badge tone={tone} icon={icon}>
      {t(`state.${state}`)}
    </Badge>
  )
}

const PEOPLE = {
  registered: ['kunyit', IconCircleDashed],
  admitted: ['nila', IconUserCheck],
  refused: ['gray', IconBan],
  withdrew: ['gray', IconDoorExit],
  dropped_out: ['gray', IconDoorExit],
  finished: ['daun', IconSchool],
} as const

export function TraineeStateBadge({ state }: { state: TraineeState }) {
  const { t } = useTranslation('training')
  const [tone, icon] = PEOPLE[state]
  return (
    <Badge tone={tone} icon={icon}>
      {t(`person.states.${state}`)}
    </Badge>
  )
}
