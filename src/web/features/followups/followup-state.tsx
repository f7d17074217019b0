import { IconEyeOff, IconHourglass } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Followup } from '#contract/followups/shapes.ts'
import { Badge, StateBadge } from '../../ui/figures/badges.tsx'

/** The badge of a followup: what is open and late is shown as late. */
function badgeOf({ state, isOverdue }: Pick<Followup, 'state' | 'isOverdue'>) {
  if (state === 'done') return 'done'
  if (state === 'dropped') return 'cancelled'
  return isOverdue ? 'overdue' : 'open'
}

/** Where it stands: its state, for whom it waits, and whether only its own agency knows of it. */
export function FollowupState({
  followup,
}: {
  followup: Pick<Followup, 'state' | 'isOverdue' | 'waiting' | 'audience'>
}) {
  const { t } = useTranslation('followups')
  const { waiting, audience } = followup
  return (
    <>
      <StateBadge state={badgeOf(followup)} />
      {waiting && (
        <Badge tone="kunyit" icon={IconHourglass}>
          {t('waitsFor', { agency: waiting.agency.shortName, count: waiting.days })}
        </Badge>
      )}
      {audience === 'internal' && (
        <Badge tone="gray" icon={IconEyeOff}>
          {t('internal')}
        </Badge>
      )}
    </>
  )
}
