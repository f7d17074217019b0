import { useTranslation } from 'react-i18next'
import type { Progress } from '#contract/monitoring/shapes.ts'
import { Num } from '../../../ui/figures/values.tsx'
import { ForecastBadge, ForecastText } from '../forecast.tsx'
import classes from '../monitoring.module.css'
import { Silent } from '../silent.tsx'
import { StandingChart } from '../standing-chart.tsx'
import { Cell } from './cell.tsx'

/** Pace and forecast, and who of the people counted it was. */
export function SummaryTab({ progress }: { progress: Progress }) {
  const { t } = useTranslation('monitoring')
  const { measure, countsPeople } = progress
  return (
    <div className={classes.section}>
      <div className={classes.facts}>
        <ForecastBadge standing={progress} />
        <span className={classes.quiet}>{t(`measure.${measure}`)}</span>
      </div>
      <ForecastText standing={progress} />
      <Silent standing={progress} />
      <StandingChart standing={progress} />
      <details>
        <summary>{t('forecast.how')}</summary>
        <p className={classes.sentence}>{t('forecast.howText')}</p>
      </details>
      {countsPeople && <People progress={progress} />}
    </div>
  )
}

function People({ progress }: { progress: Progress }) {
  const { t } = useTranslation('monitoring')
  const { split, targetSplit, hiddenBelow } = progress
  const { bySex, byDisability, sexReason } = targetSplit
  const rows = [
    ['female', split.female, bySex?.female],
    ['male', split.male, bySex?.male],
    ['sexUnknown', split.sexUnknown, undefined],
    ['disabled', split.disabled, byDisability?.yes],
    ['notDisabled', split.notDisabled, byDisability?.no],
    ['disabilityUnknown', split.disabilityUnknown, undefined],
  ] as const
  return (
    <section className={classes.section}>
      <h2>{t('programme.people')}</h2>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <caption className="spoken">{t('programme.peopleCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('programme.group')}</th>
              <th scope="col" className={classes.number}>
                {t('programme.result')}
              </th>
              <th scope="col" className={classes.number}>
                {t('programme.targetShort')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([group, value, target]) => (
              <tr key={group}>
                <th scope="row">{t(`programme.${group}`)}</th>
                <td className={classes.number}>
                  <Cell value={value} least={hiddenBelow} />
                </td>
                <td className={classes.number}>
                  <Num value={target} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {sexReason && !bySex && <p className={classes.quiet}>{t('programme.notSplit', { reason: sexReason })}</p>}
      {hiddenBelow !== null && <p className={classes.quiet}>{t('programme.hiddenBelow', { count: hiddenBelow })}</p>}
    </section>
  )
}
