import { useTranslation } from 'react-i18next'
import classes from './burn-up.module.css'
import { plannedOn } from './burn-up-scale.ts'
import { DayText, Num } from './values.tsx'

interface BurnUpTableProps {
  caption: string
  unit: string
  points: readonly { readonly day: string; readonly reached: number }[]
  plan: readonly { readonly day: string; readonly planned: number }[]
}

/** The same figures as the drawing, newest first, for whoever reads rather than looks. */
export function BurnUpTable({ caption, unit, points, plan }: BurnUpTableProps) {
  const { t } = useTranslation('ui')
  if (points.length === 0) return null
  return (
    <details className={classes.details}>
      <summary>{t('burnUp.asTable')}</summary>
      <div className={classes.scroll}>
        <table>
          <caption className="spoken">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t('burnUp.until')}</th>
              <th scope="col">{t('burnUp.tableReached', { unit })}</th>
              {plan.length > 0 && <th scope="col">{t('burnUp.keyPlan')}</th>}
            </tr>
          </thead>
          <tbody>
            {points.toReversed().map(({ day, reached }) => (
              <tr key={day}>
                <th scope="row">
                  <DayText value={day} short />
                </th>
                <td>
                  <Num value={reached} />
                </td>
                {plan.length > 0 && (
                  <td>
                    <Num value={Math.round(plannedOn(plan, day))} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
