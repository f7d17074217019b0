import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Standing } from '#contract/monitoring/shapes.ts'
import { useToday } from '../../lib/acting/use-today.ts'
import { useAddress } from '../../lib/address.ts'
import { api } from '../../lib/api.ts'
import { EmptyState } from '../../ui/feedback/empty-state.tsx'
import { Num } from '../../ui/figures/values.tsx'
import { Page } from '../../ui/page/page.tsx'
import { NEW_PROGRAMME, ownAddress, programmeAddress } from './addresses.ts'
import { ForecastBadge, ForecastText } from './forecast.tsx'
import { inWords } from './in-words.ts'
import classes from './monitoring.module.css'
import { Recorded } from './recorded.tsx'
import { Silent } from './silent.tsx'
import { StandingChart } from './standing-chart.tsx'
import { YearChoice } from './year-choice.tsx'

const GOOD: readonly Standing['forecast']['state'][] = ['reached', 'ahead', 'near']

/** How far the region's few strategic programmes are in a year, each with its line and its forecast. */
export function OverviewPage() {
  const { t } = useTranslation('monitoring')
  const [view, setView] = useAddress<{ year?: number }>()
  const { data } = useSuspenseQuery(api.monitoring.overview.queryOptions({ input: { year: view.year } }))
  const { year, years, programmes, can } = data
  const of = (isCounted: (standing: Standing) => boolean) => programmes.filter(isCounted).length
  const silent = new Set(programmes.flatMap((standing) => standing.silent.map(({ id }) => id))).size
  return (
    <Page
      title={t('overview.title')}
      context={t('overview.context', { year: String(year) })}
      figures={[
        { value: <Num value={programmes.length} />, label: t('overview.programmes') },
        {
          value: <Num value={of(({ forecast }) => GOOD.includes(forecast.state))} />,
          label: t('overview.onTarget'),
          tone: 'daun',
        },
        {
          value: <Num value={of(({ forecast }) => forecast.state === 'short')} />,
          label: t('overview.short'),
          tone: 'bata',
        },
        { value: <Num value={silent} />, label: t('overview.silent'), ...(silent > 0 && { tone: 'kunyit' }) },
      ]}
      more={programmes.length > 0 && <SummaryLink year={year} />}
      action={
        can.define ? (
          <Button component={Link} to={NEW_PROGRAMME}>
            {t('overview.add')}
          </Button>
        ) : (
          can.report && (
            <Button component={Link} to={ownAddress({ year })}>
              {t('overview.own')}
            </Button>
          )
        )
      }
    >
      <YearChoice year={year} years={years} onYear={(next) => setView({ year: next })} />
      {programmes.length === 0 && (
        <EmptyState title={years.length === 0 ? t('overview.empty') : t('overview.emptyYear', { year: String(year) })}>
          {years.length === 0 ? t('overview.emptyWhy') : t('overview.emptyYearWhy')}
        </EmptyState>
      )}
      <ul className={classes.plain}>
        {programmes.map((standing) => (
          <li key={standing.id} className={classes.card}>
            <Card standing={standing} />
          </li>
        ))}
      </ul>
    </Page>
  )
}

function Card({ standing }: { standing: Standing }) {
  const { t } = useTranslation('monitoring')
  const { id, name, question, unit, reached, target, year, state } = standing
  const words = { unit, reached: inWords(reached), target: inWords(target ?? 0) }
  return (
    <>
      <div className={classes.words}>
        <h2>
          <Link to={programmeAddress(id, { year })}>{name}</Link>
        </h2>
        {question && <p className={classes.quiet}>{question}</p>}
        <p className={classes.big}>{target === null ? t('reachedOnly', words) : t('reachedOf', words)}</p>
        <div className={classes.facts}>
          <ForecastBadge standing={standing} />
          {state === 'ended' && <span className={classes.quiet}>{t('overview.ended')}</span>}
        </div>
        <ForecastText standing={standing} />
        <Silent standing={standing} />
        <Recorded standing={standing} />
        <p className={classes.quiet}>{t(`measure.${standing.measure}`)}</p>
        {standing.hiddenBelow !== null && (
          <p className={classes.quiet}>{t('programme.hiddenBelow', { count: standing.hiddenBelow })}</p>
        )}
        <div>
          <Button component={Link} to={programmeAddress(id, { year })} variant="default">
            {t('overview.open')}
          </Button>
        </div>
      </div>
      <StandingChart standing={standing} />
    </>
  )
}

/** The summary of the present quarter, or of the last one of a year that is over. */
function SummaryLink({ year }: { year: number }) {
  const { t } = useTranslation('monitoring')
  const today = useToday()
  const isPast = year < Number(today.slice(0, 4))
  if (year > Number(today.slice(0, 4))) return null
  const quarter = isPast ? 4 : Math.ceil(Number(today.slice(5, 7)) / 3)
  return (
    <Button
      component="a"
      href={`/api/monitoring/strategic/summary?year=${year}&quarter=${quarter}&format=docx`}
      variant="default"
    >
      {t('overview.summary')}
    </Button>
  )
}
