import { useTranslation } from 'react-i18next'
import type { Activity } from '#contract/plans/activities.ts'
import { Money } from '../../../ui/figures/values.tsx'
import classes from './activity.module.css'
import { Facts } from './facts.tsx'

/** What it costs, for all and for one, and who pays. */
export function BudgetTab({ activity }: { activity: Activity }) {
  const { t } = useTranslation('plans')
  const { budget, expectedPeople, unit, fundSource, partner } = activity
  const each = budget !== null && expectedPeople ? Math.round(budget / expectedPeople) : null
  return (
    <div className={classes.panel}>
      <Facts
        lines={[
          [t('record.budgetTitle'), <Money key="budget" value={budget} />],
          each === null ? undefined : [t('record.perOne', { unit }), <Money key="each" value={each} />],
          fundSource ? [t('record.fundSource'), fundSource] : undefined,
          partner ? [t('record.partner'), partner] : undefined,
        ]}
      />
    </div>
  )
}
