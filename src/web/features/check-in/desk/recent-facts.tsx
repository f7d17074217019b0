import { useTranslation } from 'react-i18next'
import classes from '../check-in.module.css'
import type { KeptFact } from '../store.ts'
import { clockTime } from './judging.ts'

const SHOWN = 20

/** The latest notes of this device; refused ones first, since somebody must look at them. */
export function RecentFacts({ facts, timezone }: { facts: readonly KeptFact[]; timezone: string }) {
  const { t } = useTranslation('check-in')
  const refused = facts.filter(({ state }) => state === 'refused')
  const rest = facts.filter(({ state }) => state !== 'refused').slice(0, SHOWN)
  const said = ({ told }: KeptFact) => {
    if (told.kind === 'undo') return t('said.undone')
    if (told.kind === 'out') return t('said.out')
    return told.statement === 'represented'
      ? t('said.represented', { name: told.representedBy })
      : t(`said.${told.statement}`)
  }
  return (
    <section className={classes.card} aria-label={t('desk.recent')}>
      <h2>{t('desk.recent')}</h2>
      {facts.length === 0 && <p className={classes.context}>{t('desk.recentNone')}</p>}
      <ul className={classes.people}>
        {[...refused, ...rest].map((fact) => (
          <li key={fact.id}>
            <span className={classes.who}>
              {fact.personName}
              <span className={classes.small}>{`${clockTime(fact.told.deviceAt, timezone)} · ${said(fact)}`}</span>
            </span>
            <span className={classes.small}>
              {fact.why ? `${t('state.refused')}: ${t(`why.${fact.why}`)}` : t(`state.${fact.state}`)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
