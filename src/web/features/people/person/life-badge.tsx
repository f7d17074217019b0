import { IconPlaneDeparture, IconUserOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PersonRow } from '#contract/people/shapes.ts'
import { Badge } from '../../../ui/figures/badges.tsx'

/** Died or moved away; nothing for the living. */
export function LifeBadge({ state }: Pick<PersonRow, 'state'>) {
  const { t } = useTranslation('people')
  if (state === 'living') return null
  return (
    <Badge tone="gray" icon={state === 'died' ? IconUserOff : IconPlaneDeparture}>
      {t(`stateOf.${state}`)}
    </Badge>
  )
}
