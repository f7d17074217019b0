import { IconArrowNarrowRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Pair } from '#contract/overlaps/pairs.ts'
import { ScoreBar } from '../../../ui/figures/score-bar.tsx'
import { ICON } from '../../../ui/icon.ts'
import classes from './pair.module.css'
import { PeriodStrip } from './period-strip.tsx'

const PARTS = ['purpose', 'target', 'place', 'period'] as const

/** Where the two plans meet: why in one sentence, each part with its bar and sentence, both periods over the year. */
export function Meeting({ pair }: { pair: Pair }) {
  const { t } = useTranslation('synergy')
  const first = [pair.a, pair.b].find(({ id }) => id === pair.mustComeFirstId)
  return (
    <section className={classes.meeting} aria-labelledby="meeting">
      <h2 id="meeting">{t('pair.meet')}</h2>
      <p className={classes.why}>{pair.why}</p>
      {first && (
        <p className={classes.first}>
          <IconArrowNarrowRight {...ICON} />
          <span>{t('pair.mustComeFirst', { name: first.name, agency: first.agency.shortName })}</span>
        </p>
      )}
      <ul className={classes.parts}>
        {PARTS.map((part) => (
          <li key={part} data-part={part}>
            <ScoreBar name={t(`part.${part}`)} score={pair.parts[part].score} />
            <p>{pair.parts[part].sentence}</p>
            {part === 'period' && <PeriodStrip pair={pair} />}
          </li>
        ))}
      </ul>
      {pair.concepts.length > 0 && (
        <p className={classes.concepts}>
          {t('pair.concepts')}: {pair.concepts.map(({ name }) => name).join(', ')}
        </p>
      )}
    </section>
  )
}
