import { Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { OverlapSummary } from '#contract/overlaps/overview.ts'
import classes from './home.module.css'

/** Instead of figures that would all be zero: the plans are still being read or compared. */
export function Preparing({ step, done, total }: NonNullable<OverlapSummary['preparing']>) {
  const { t } = useTranslation('home')
  const title = t(`preparing.${step}`)
  return (
    <section className={classes.part} aria-labelledby="preparing">
      <h2 id="preparing" role="status">
        {title}
      </h2>
      <p className={classes.quiet}>{t('preparing.why')}</p>
      <Progress
        value={total ? (100 * done) / total : 100}
        striped={!total}
        animated={!total}
        aria-label={title}
        size={8}
      />
    </section>
  )
}
