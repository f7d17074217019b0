import { useTranslation } from 'react-i18next'
import type { ResultFigures } from '#contract/training/results/figures.ts'
import own from '../training.module.css'
import classes from './results.module.css'
import { Count, ShareBar } from './shown.tsx'

const STATUSES = ['formal', 'informal', 'own_business', 'internship', 'school', 'not_yet'] as const
const SILENCES = ['not_asked', 'trying', 'unreachable', 'refused', 'disputed'] as const
const PROOFS = ['self_reported', 'employer_confirmed', 'payroll'] as const

/** Everybody: the bounds, what they do, how well it is known, and why it is not. */
export function WholeSections({ whole, least }: { whole: NonNullable<ResultFigures['whole']>; least: number }) {
  const { t } = useTranslation('training')
  return (
    <>
      {whole.rates.share && <ShareBar rates={whole.rates} counts={whole.counts} least={least} />}
      <div className={classes.columns}>
        <section className={own.section}>
          <h2>{t('results.what')}</h2>
          <dl className={classes.counts}>
            {STATUSES.map((status) => (
              <Line key={status} name={t(`results.status.${status}`)} value={whole.statuses[status]} least={least} />
            ))}
          </dl>
        </section>
        <section className={own.section}>
          <h2>{t('results.unknown')}</h2>
          <dl className={classes.counts}>
            {SILENCES.map((why) => (
              <Line key={why} name={t(`results.why.${why}`)} value={whole.silences[why]} least={least} />
            ))}
            {whole.gone !== 0 && <Line name={t('results.figures.gone')} value={whole.gone} least={least} />}
          </dl>
        </section>
        <section className={own.section}>
          <h2>{t('results.evidence')}</h2>
          <dl className={classes.counts}>
            {PROOFS.map((proof) => (
              <Line key={proof} name={t(`results.proof.${proof}`)} value={whole.evidence[proof]} least={least} />
            ))}
          </dl>
        </section>
      </div>
    </>
  )
}

function Line({ name, value, least }: { name: string; value: number | null; least: number }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <Count value={value} least={least} />
      </dd>
    </>
  )
}
