import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { FinishedHouse } from '#contract/houses/views/list.ts'
import { useAddress } from '../../../lib/address.ts'
import { api } from '../../../lib/api.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { ErrorState } from '../../../ui/feedback/error-state.tsx'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { DayText, Money } from '../../../ui/figures/values.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { Compare } from './compare.tsx'
import { HouseParts } from './house-parts.tsx'
import { useHouseYear } from './use-house-year.ts'
import { filterOf, type HouseFilters, houseAddress } from './view.ts'
import classes from './views.module.css'

const PAGE = 12

/** Houses handed over, the latest first, each before and after where photographs allow. */
export function PairsPage() {
  const { t } = useTranslation('houses')
  const [view, setView] = useAddress<HouseFilters>()
  const year = useHouseYear(view.year)
  const page = view.page ?? 1
  const query = useQuery({
    ...api.houses.views.list.finished.queryOptions({ input: { ...filterOf(view, year), page, pageSize: PAGE } }),
    placeholderData: keepPreviousData,
  })
  const { data } = query
  return (
    <Page title={t('views.pairs.title')} context={t('views.pairs.context')}>
      <HouseParts shown="pairs" year={year} />
      {query.error && !data ? (
        <ErrorState error={query.error} title={t('views.failed')} onRetry={() => void query.refetch()} />
      ) : !data ? (
        <LoadingRows rows={6} height={200} />
      ) : data.rows.length === 0 ? (
        <EmptyState title={t('views.pairs.empty', { year })}>{t('views.pairs.emptyWhy')}</EmptyState>
      ) : (
        <>
          <ul className={classes.gallery}>
            {data.rows.map((house) => (
              <li key={house.id} className={classes.finished}>
                <Finished house={house} />
              </li>
            ))}
          </ul>
          {data.total > PAGE && (
            <nav className={classes.pages} aria-label={t('views.pairs.pages')}>
              <Button variant="default" disabled={page === 1} onClick={() => setView({ page: page - 1 })}>
                {t('views.pairs.newer')}
              </Button>
              <Button
                variant="default"
                disabled={page * PAGE >= data.total}
                onClick={() => setView({ page: page + 1 })}
              >
                {t('views.pairs.older')}
              </Button>
            </nav>
          )}
        </>
      )}
    </Page>
  )
}

function Finished({ house }: { house: FinishedHouse }) {
  const { t } = useTranslation('houses')
  return (
    <article className={classes.house}>
      {house.pairs.length > 0 ? (
        <Compare pairs={house.pairs} owner={house.owner} />
      ) : (
        <p className={classes.noPicture}>{t('views.pairs.none')}</p>
      )}
      <h2 className={classes.owner}>
        <Link to={houseAddress(house.id)}>{house.owner}</Link>
      </h2>
      <p className={classes.quiet}>
        {house.village.name}, {house.district.name} · <span className="one-line">{house.code}</span>
      </p>
      <p className={classes.quiet}>
        <DayText value={house.handedOverOn} short /> · <Money value={house.cost} short /> ·{' '}
        {t('views.pairs.givers', { count: house.givers })}
      </p>
    </article>
  )
}
