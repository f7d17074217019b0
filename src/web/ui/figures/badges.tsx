import type { Icon } from '@tabler/icons-react'
import {
  IconAlertTriangle,
  IconArrowsJoin,
  IconArrowsLeftRight,
  IconBan,
  IconCheck,
  IconCircleDashed,
  IconClockExclamation,
  IconCopy,
  IconDoorExit,
  IconGavel,
  IconLoader,
  IconPencil,
  IconRotate,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { id } from '../id.ts'
import classes from './badges.module.css'

export type Tone = 'nila' | 'kunyit' | 'daun' | 'bata' | 'gray'
export type State = keyof (typeof id)['state']
export type Kind = keyof (typeof id)['kind']

const STATES: Record<State, readonly [Tone, Icon]> = {
  draft: ['gray', IconPencil],
  open: ['nila', IconCircleDashed],
  progress: ['nila', IconLoader],
  attention: ['kunyit', IconAlertTriangle],
  overdue: ['bata', IconClockExclamation],
  done: ['daun', IconCheck],
  decided: ['daun', IconGavel],
  undecided: ['kunyit', IconCircleDashed],
  reopened: ['kunyit', IconRotate],
  cancelled: ['gray', IconBan],
  covered: ['daun', IconCheck],
  uncovered: ['kunyit', IconCircleDashed],
}

const KINDS: Record<Kind, readonly [Tone, Icon]> = {
  duplicate: ['bata', IconCopy],
  complementary: ['daun', IconArrowsJoin],
  sequence_gap: ['kunyit', IconArrowsLeftRight],
  gap: ['kunyit', IconCircleDashed],
  wrong_agency: ['bata', IconDoorExit],
}

/** An icon, a word and a colour that say the same. For words of your own; otherwise use `StateBadge` or `KindBadge`. */
export function Badge({ tone, icon: BadgeIcon, children }: { tone: Tone; icon: Icon; children: string }) {
  return (
    <span className={classes.badge} data-tone={tone}>
      <BadgeIcon size={16} stroke={2} aria-hidden />
      {children}
    </span>
  )
}

/** The state of a record. */
export function StateBadge({ state }: { state: State }) {
  const { t } = useTranslation('ui')
  const [tone, icon] = STATES[state]
  return (
    <Badge tone={tone} icon={icon}>
      {t(`state.${state}`)}
    </Badge>
  )
}

/** The kind of a finding: duplicate, complementary, sequence gap, gap, wrong agency. */
export function KindBadge({ kind }: { kind: Kind }) {
  const { t } = useTranslation('ui')
  const [tone, icon] = KINDS[kind]
  return (
    <Badge tone={tone} icon={icon}>
      {t(`kind.${kind}`)}
    </Badge>
  )
}
