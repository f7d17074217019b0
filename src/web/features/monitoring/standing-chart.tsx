import { useTranslation } from 'react-i18next'
import type { Standing } from '#contract/monitoring/shapes.ts'
import { useToday } from '../../lib/acting/use-today.ts'
import { BurnUp } from '../../ui/figures/burn-up.tsx'
import { planOfYear } from '../../ui/figures/burn-up-scale.ts'

/** A programme in a year as a line against what the parts promise quarter by quarter. */
export function StandingChart({ standing }: { standing: Standing }) {
  const { t } = useTranslation('monitoring')
  const today = useToday()
  const { name, unit, year, target, points, planned, forecast } = standing
  return (
    <BurnUp
      caption={t('chart', { name, year: String(year) })}
      unit={unit}
      from={`${year}-01-01`}
      until={`${year}-12-31`}
      today={today}
      target={target}
      points={points}
      plan={planOfYear(year, target, planned)}
      forecast={forecast.expected}
    />
  )
}
