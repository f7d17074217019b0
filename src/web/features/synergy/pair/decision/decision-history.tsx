import { useTranslation } from 'react-i18next'
import type { Pair } from '#contract/overlaps/pairs.ts'
import { History, type HistoryEntry } from '../../../../ui/record/history.tsx'
import classes from './decision.module.css'
import { termsInWords } from './terms-in-words.ts'

/** Every decision on the pair and how it ended, the newest first. */
export function DecisionHistory({ pair }: { pair: Pair }) {
  const { t } = useTranslation('synergy')
  const entries = pair.decisions
    .flatMap((decision): HistoryEntry[] => {
      const { id, kind, terms, decidedAt, decidedBy, note, endedAt, endedBy, endReason, endNote } = decision
      const what = `${t('decision.event.decided', { kind: t(`decision.kind.${kind}`) })}. ${termsInWords(terms, pair, t)}`
      const decided = { id, at: decidedAt, by: decidedBy, what, note }
      if (!endedAt || !endReason) return [decided]
      const ended = { id: `${id}.end`, at: endedAt, by: endedBy, what: t(`decision.event.${endReason}`) }
      return [{ ...ended, ...(endNote && { note: endNote }) }, decided]
    })
    .sort((one, other) => other.at.localeCompare(one.at))
  return (
    <section className={classes.history} aria-labelledby="history">
      <h2 id="history">{t('pair.history')}</h2>
      <History entries={entries} />
    </section>
  )
}
