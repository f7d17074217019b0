import { useTranslation } from 'react-i18next'
import type { Participant, RosterCall } from '#contract/gatherings/roster/shapes.ts'
import classes from '../gatherings.module.css'

type Person = Pick<RosterCall, 'personName' | 'standsInFor'> & Pick<Participant, 'capacity'>

/** A name with the capacity in which it is called: Plt, Pj, Plh and for whom. */
export function Who({ participant: { personName, capacity, standsInFor } }: { participant: Person }) {
  const { t } = useTranslation('gatherings')
  return (
    <span className={classes.words}>
      <span>
        {personName}
        {capacity && capacity !== 'definitif' && ` (${t(`roster.capacity.${capacity}`)})`}
      </span>
      {standsInFor && <span className={classes.quiet}>{t('roster.standsInFor', { name: standsInFor })}</span>}
    </span>
  )
}
