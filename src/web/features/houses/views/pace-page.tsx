import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { BurnUp as BurnUpFigures } from '#contract/houses/views/figures.ts'
import { useAddress } from '../../../lib/address.ts'
import { formatDay, formatNumber } from '../../../lib/format.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import { useCan, useSession } from '../../../lib/session.ts'
import { ErrorState } from '../../../ui/feedback/error-state.tsx'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { BurnUp } from '../../../ui/figures/burn-up.tsx'
import { plannedOn, planOfYear } from '../../../ui/figures/burn-up-scale.ts'
import { Num } from '../../../ui/figures/values.tsx'
import type { Figure } from '../../../ui/page/figures.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { HouseParts } from './house-parts.tsx'
import { useHouseYear } from './use-house-year.ts'
import { houseListAddress, type yearAddressBar } from './view.ts'
import { burnUpQuery, summaryQuery } from './view-data.ts'
import classes from './views.module.css'

/** A year against its target: what is finished, what the plan wanted by now, and where the pace leads. */
export function PacePage() {
  const { t } = useTranslation('houses')
  const [view] = useAddress<ReturnType<typeof yearAddressBar>>()
  const year = useHouseYear(view.year)
  const query = useQuery(burnUpQuery(year))
  const enters = useCan('readServices')
  const { data } = query
  const title = data?.target
    ? t('views.pace.title', { target: formatNumber(data.target, currentLanguage()), year })
    : t('views.pace.titleNone', { year })
  return (
    <Page
      title={title}
      context={t('views.pace.context', { year })}
      figures={data ? figuresOf(data, t) : []}
      {...(data?.can.setTarget && {
        action: (
          <Button component={Link} variant={data.target === null ? 'filled' : 'default'} to={targetAddress(data)}>
            {t(data.target === null ? 'views.pace.set' : 'views.pace.change')}
          </Button>
        ),
      })}
    >
      <HouseParts shown="pace" year={year} />
      {query.error && !data ? (
        <ErrorState error={query.error} title={t('views.failed')} onRetry={() => void query.refetch()} />
      ) : !data ? (
        <LoadingRows rows={6} />
      ) : (
        <>
          <Forecast data={data} />
          <Recorded data={data} />
          <BurnUp
            caption={t('views.pace.caption', { year })}
            unit={t('views.pace.unit')}
            from={data.from}
            until={data.until}
            today={data.today}
            target={data.target}
            points={data.weeks}
            plan={planOfYear(year, data.target, data.planned)}
            forecast={data.forecast.expected}
          />
          <Short data={data} links={enters} />
        </>
      )}
    </Page>
  )
}

const programmeAddress = (id: string, year: number): string => `/capaian/program/${id}?year=${year}`

/** Where the target is set: at the strategic programme that counts houses, or where such a one is named. */
const targetAddress = ({ programme, year }: BurnUpFigures): string =>
  programme ? `/capaian/program/${programme.id}/target?year=${year}` : '/capaian/program/baru'

function figuresOf(data: BurnUpFigures, t: ReturnType<typeof useTranslation<'houses'>>['t']): Figure[] {
  const { year, reached, programme, forecast, today, until } = data
  const plan = planOfYear(year, data.target, data.planned)
  const planned = plan.length > 0 ? Math.round(plannedOn(plan, today)) : null
  const figures: Figure[] = [
    {
      value: <Num value={reached} />,
      label: t('views.pace.reached'),
      ...(programme && { to: `/capaian/program/${programme.id}?tab=rows&year=${year}` }),
      tone: planned !== null && reached < planned ? 'kunyit' : 'daun',
    },
  ]
  if (planned !== null) figures.push({ value: <Num value={planned} />, label: t('views.pace.planned') })
  if (today > until) return figures
  const { perWeek, neededPerWeek } = forecast
  if (perWeek !== null) figures.push({ value: <Pace value={perWeek} />, label: t('views.pace.pace') })
  if (neededPerWeek !== null) figures.push({ value: <Pace value={neededPerWeek} />, label: t('views.pace.needed') })
  return figures
}

/** What the figures mean, in a sentence, and whose target it is. */
function Forecast({ data }: { data: BurnUpFigures }) {
  const { t } = useTranslation('houses')
  const language = currentLanguage()
  const { year, programme, target, reached, until, today } = data
  const { expected, isRough } = data.forecast
  const number = (value: number) => formatNumber(value, language)
  const sentences: string[] = []
  if (today > until)
    sentences.push(
      target === null
        ? t('views.pace.over', { year, reached: number(reached) })
        : t('views.pace.overOf', { year, reached: number(reached), target: number(target) }),
    )
  else if (target === null)
    sentences.push(
      programme ? t('views.pace.noTarget', { year, programme: programme.name }) : t('views.pace.noProgramme', { year }),
    )
  else if (expected === null) sentences.push(t('views.pace.early'))
  else
    sentences.push(
      t('views.pace.sentence', { forecast: number(expected), target: number(target), day: formatDay(until, language) }),
      expected >= target ? t('views.pace.enough') : t('views.pace.short', { houses: number(target - expected) }),
      ...(isRough ? [t('views.pace.rough')] : []),
    )
  return (
    <div className={classes.forecast}>
      <p>{sentences.join(' ')}</p>
      {programme && (
        <p className={classes.quiet}>
          {t('views.pace.from')} <Link to={programmeAddress(programme.id, year)}>{programme.name}</Link>
        </p>
      )}
    </div>
  )
}

/** Houses in a week; of ten and more no fraction. */
const Pace = ({ value }: { value: number }) => <Num value={value} decimals={value < 10 ? 1 : 0} />

/** Where the target asks for more houses than are on record at all: no pace reaches it before more are proposed. */
function Recorded({ data: { year, target } }: { data: BurnUpFigures }) {
  const { t } = useTranslation('houses')
  const { isSample } = useSession()
  const { data } = useQuery(summaryQuery(year))
  if (!data || target === null || data.houses >= target) return null
  const number = (value: number) => formatNumber(value, currentLanguage())
  return (
    <p className={classes.note}>
      {t('views.pace.recorded', { recorded: number(data.houses), target: number(target), year })}
      {isSample && ` ${t('views.pace.sample')}`}
    </p>
  )
}

/** Where the most houses still wait. */
function Short({ data, links }: { data: BurnUpFigures; links: boolean }) {
  const { t } = useTranslation('houses')
  if (data.short.length === 0) return null
  return (
    <section className={classes.short} aria-labelledby="short">
      <h2 id="short">{t('views.pace.shortAt')}</h2>
      <ul>
        {data.short.map(({ areaCode, name, left }) => (
          <li key={areaCode}>
            {links ? (
              <Link
                to={houseListAddress({
                  year: data.year,
                  district: areaCode,
                  state: ['proposed', 'surveyed', 'decided', 'planned', 'building'],
                  sort: 'stateSince',
                })}
              >
                {t('views.pace.left', { name, count: left })}
              </Link>
            ) : (
              t('views.pace.left', { name, count: left })
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
