import { useQueries } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Pair } from '#contract/overlaps/pairs.ts'
import { api } from '../../../lib/api.ts'
import { formatDay } from '../../../lib/format.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import { changesSince } from './changes-since.ts'
import classes from './pair.module.css'

/** What changed in the two plans since the decision, of what an overlap depends on; nothing while it is not known. */
export function PlanChanges({ pair, since }: { pair: Pair; since: string }) {
  const { t } = useTranslation(['synergy', 'ui'])
  const histories = useQueries({
    queries: [pair.a, pair.b].map(({ id }) => api.plans.history.list.queryOptions({ input: { id } })),
  })
  const lines = histories.flatMap(({ data }, at) =>
    changesSince(data ?? [], since).map((change) => ({
      ...change,
      plan: at === 0 ? pair.a : pair.b,
      letter: 'AB'[at],
    })),
  )
  if (lines.length === 0) return null
  const words = (value: string | null, isDay: boolean) =>
    value === null ? t('ui:none') : isDay ? formatDay(value, currentLanguage()) : value
  return (
    <ul className={classes.changes}>
      {lines.map(({ plan, letter, field, label, isDay, from, to, by }) => (
        <li key={`${plan.id} ${field}`}>
          {letter} · {plan.agency.shortName}, {t(`pair.${label}`)}: <del>{words(from, isDay)}</del>{' '}
          <span aria-hidden>→</span> <ins>{words(to, isDay)}</ins>
          {by && ` (${by})`}
        </li>
      ))}
    </ul>
  )
}
