import { useTranslation } from 'react-i18next'
import type { Pair } from '#contract/overlaps/pairs.ts'
import { formatDay, formatMoney } from '../../../../lib/format.ts'
import { currentLanguage } from '../../../../lib/i18n.ts'
import classes from './decision.module.css'
import { consequencesOf, type DecisionValues } from './decision-values.ts'

// Every gap of any of the sentences; i18next asks for all of them.
const NO_WORDS = { keep: '', lead: '', support: '', name: '', agency: '', first: '', second: '' }

/** What saving will do, before it is done. */
export function Consequences({ values, pair, owner }: { values: DecisionValues; pair: Pair; owner: string }) {
  const { t } = useTranslation('synergy')
  if (values.kind === '') return null
  const lines = consequencesOf(values, pair).map(({ key, words, money = 0 }) =>
    t(`decision.${key}`, { ...NO_WORDS, ...words, money: formatMoney(money) }),
  )
  const due = values.dueOn ? formatDay(values.dueOn, currentLanguage()) : '…'
  return (
    <div className={classes.consequences}>
      <strong>{t('decision.consequences')}</strong>
      <ul>
        {[...lines, t('decision.willOwe', { owner, due }), t('decision.willLeave')].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}
