import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BurnUp as BurnUpFigures } from '#contract/houses/views/figures.ts'
import { useAddress } from '../../../lib/address.ts'
import { api } from '../../../lib/api.ts'
import { formatDay, formatNumber } from '../../../lib/format.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import { useCan } from '../../../lib/session.ts'
import { ErrorState } from '../../../ui/feedback/error-state.tsx'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { BurnUp } from '../../../ui/figures/burn-up.tsx'
import { Num } from '../../../ui/figures/values.tsx'
import type { Figure } from '../../../ui/page/figures.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { HouseParts } from './house-parts.tsx'
import { TargetPanel } from './target-panel.tsx'
import { useHouseYear } from './use-house-year.ts'
import { houseListAddress, type yearAddressBar } from './view.ts'
import classes from './views.module.css'

/** A year against its target: what is finished, what the plan wanted by now, and where the pace leads. */
export function PacePage() {
  const { t } = useTranslation('houses')
  const [view] = useAddress<ReturnType<typeof yearAddressBar>>()
  const year = useHouseYear(view.year)
  const query = useQuery(api.houses.views.figures.burnUp.queryOptions({ input: { year } }))
  const [isSetting, setSetting] = useState(false)
  const enters = useCan('readServices')
  const { data } = query
  const title = data?.target
    ? t('views.pace.title', { target: formatNumber(data.target, currentLanguage()), year })
    : t('views.pace.titleNone', { year })
  return (
    <Page
      title={title}
      context={t('views.pace.context', { year })}
      figures={data ? figuresOf(data, t, enters) : []}
      {...(data?.can.setTarget && {
        action: (
          <Button variant={data.target === null ? 'filled' : 'default'} onClick={() => setSetting(true)}>
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
          <BurnUp
            caption={t('views.pace.caption', { year })}
            unit={t('views.pace.unit')}
            from={data.from}
            until={data.until}
            today={data.today}
            target={data.target}
            points={data.weeks}
            forecast={data.forecast}
          />
          <Short data={data} links={enters} />
          <TargetPanel opened={isSetting} onClose={() => setSetting(false)} data={data} />
        </>
      )}
    </Page>
  )
}

function figuresOf(
  data: BurnUpFigures,
  t: ReturnType<typeof useTranslation<'houses'>>['t'],
  enters: boolean,
): Figure[] {
  const { year, reached, planned, pace, needed, paceWeeks, today, until } = data
  const finished = houseListAddress({ year, state: ['handed_over'], sort: '-handedOverOn' })
  const isBehind = planned !== null && reached < planned
  const figures: Figure[] = [
    {
      value: <Num value={reached} />,
      label: t('views.pace.reached'),
      ...(enters && { to: finished }),
      tone: isBehind ? 'kunyit' : 'daun',
    },
  ]
  if (planned !== null) figures.push({ value: <Num value={planned} />, label: t('views.pace.planned') })
  if (today > until) return figures
  if (pace !== null)
    figures.push({ value: <Num value={pace} decimals={1} />, label: t('views.pace.pace', { weeks: paceWeeks }) })
  if (needed !== null) figures.push({ value: <Num value={needed} decimals={1} />, label: t('views.pace.needed') })
  return figures
}

/** What the figures mean, in a sentence. */
function Forecast({ data }: { data: BurnUpFigures }) {
  const { t } = useTranslation('houses')
  const language = currentLanguage()
  const { year, target, reached, after, forecast, until, today, note } = data
  const number = (value: number) => formatNumber(value, language)
  const sentences: string[] = []
  if (today > until)
    sentences.push(
      target === null
        ? t('views.pace.over', { year, reached: number(reached) })
        : t('views.pace.overOf', { year, reached: number(reached), target: number(target) }),
    )
  else if (target === null) sentences.push(t('views.pace.noTarget'))
  else if (forecast === null) sentences.push(t('views.pace.early'))
  else
    sentences.push(
      t('views.pace.sentence', { forecast: number(forecast), target: number(target), day: formatDay(until, language) }),
      forecast >= target ? t('views.pace.enough') : t('views.pace.short', { houses: number(target - forecast) }),
    )
  if (after > 0) sentences.push(t('views.pace.after', { houses: number(after) }))
  return (
    <div className={classes.forecast}>
      <p>{sentences.join(' ')}</p>
      {note && <p className={classes.quiet}>{note}</p>}
    </div>
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
