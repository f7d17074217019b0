import {
  IconBan,
  IconBriefcase,
  IconCircleDashed,
  IconClockExclamation,
  IconGavel,
  IconSchool,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Standing } from '#contract/training/results/graduates.ts'
import { Badge } from '../../../ui/figures/badges.tsx'

const WORKING = ['formal', 'informal', 'own_business']

/** Where a graduate stands at one point, in an icon and a word. */
export function StandingBadge({ standing: { kind, status, why, isOverdue } }: { standing: Standing }) {
  const { t } = useTranslation('training')
  if (kind === 'answered' && status)
    return (
      <Badge
        tone={WORKING.includes(status) ? 'daun' : 'gray'}
        icon={WORKING.includes(status) ? IconBriefcase : IconSchool}
      >
        {t(`results.status.${status}`)}
      </Badge>
    )
  if (kind === 'silent' && why === 'disputed')
    return (
      <Badge tone="bata" icon={IconGavel}>
        {t('results.why.disputed')}
      </Badge>
    )
  if (kind === 'silent' && why)
    return (
      <Badge tone={isOverdue ? 'bata' : 'kunyit'} icon={isOverdue ? IconClockExclamation : IconCircleDashed}>
        {t(`results.why.${why}`)}
      </Badge>
    )
  return (
    <Badge tone="gray" icon={kind === 'gone' ? IconBan : IconCircleDashed}>
      {t(`results.kind.${kind === 'gone' ? 'gone' : 'early'}`)}
    </Badge>
  )
}
