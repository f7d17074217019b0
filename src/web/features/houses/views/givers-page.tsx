import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { GivenByKind } from '#contract/houses/views/figures.ts'
import { useAddress } from '../../../lib/address.ts'
import { api } from '../../../lib/api.ts'
import { formatMoney } from '../../../lib/format.ts'
import { useCan } from '../../../lib/session.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { ErrorState } from '../../../ui/feedback/error-state.tsx'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { Money, Num } from '../../../ui/figures/values.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { HouseParts } from './house-parts.tsx'
import { useHouseYear } from './use-house-year.ts'
import { houseListAddress, type yearAddressBar } from './view.ts'
import classes from './views.module.css'

/** What each kind of giver gives, and who they are; sums add up to what the houses have. */
export function GiversPage() {
  const { t } = useTranslation('houses')
  const [view] = useAddress<ReturnType<typeof yearAddressBar>>()
  const year = useHouseYear(view.year)
  const query = useQuery(api.houses.views.figures.givers.queryOptions({ input: { year } }))
  const { data } = query
  return (
    <Page
      title={t('views.givers.title')}
      context={t('views.givers.context')}
      figures={
        data && data.cost > 0
          ? [
              { value: <Money value={data.cost} short />, label: t('views.givers.cost') },
              { value: <Money value={data.delivered} short />, label: t('views.givers.delivered'), tone: 'daun' },
              { value: <Money value={data.promised} short />, label: t('views.givers.promised') },
              {
                value: <Money value={data.gap} short />,
                label: t('views.givers.gap'),
                ...(data.gap > 0 && { tone: 'kunyit' as const }),
              },
            ]
          : []
      }
    >
      <HouseParts shown="givers" year={year} />
      {query.error && !data ? (
        <ErrorState error={query.error} title={t('views.failed')} onRetry={() => void query.refetch()} />
      ) : !data ? (
        <LoadingRows rows={6} />
      ) : data.kinds.length === 0 ? (
        <EmptyState title={t('views.givers.empty', { year })}>{t('views.givers.emptyWhy')}</EmptyState>
      ) : (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
          <section className={classes.scroll} tabIndex={0} aria-label={t('views.givers.scroll')}>
            <table className={classes.table}>
              <caption className="spoken">{t('views.givers.table')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('views.givers.kind')}</th>
                  <th scope="col">{t('views.givers.houses')}</th>
                  <th scope="col">{t('views.givers.deliveredColumn')}</th>
                  <th scope="col">{t('views.givers.promisedColumn')}</th>
                  <th scope="col">{t('views.givers.share')}</th>
                </tr>
              </thead>
              {data.kinds.map((kind) => (
                <KindRows key={kind.kind} kind={kind} year={year} all={data.promised + data.delivered} />
              ))}
              <tfoot>
                <tr>
                  <th scope="row">{t('views.givers.total')}</th>
                  <td>
                    <Num value={data.houses} />
                  </td>
                  <td>
                    <Money value={data.delivered} />
                  </td>
                  <td>
                    <Money value={data.promised} />
                  </td>
                  <td />
                </tr>
              </tfoot>
            </table>
          </section>
          {data.onCancelled > 0 && <OnCancelled amount={data.onCancelled} />}
        </>
      )}
    </Page>
  )
}

function OnCancelled({ amount }: { amount: number }) {
  const { t } = useTranslation('houses')
  return <p className={classes.quiet}>{t('views.givers.onCancelled', { amount: formatMoney(amount) })}</p>
}

function KindRows({ kind, year, all }: { kind: GivenByKind; year: number; all: number }) {
  const { t } = useTranslation('houses')
  const enters = useCan('readServices')
  const name = t(`giverKind.${kind.kind}`)
  const share = all > 0 ? Math.round(((kind.promised + kind.delivered) / all) * 100) : 0
  const isNamed = kind.givers.some((giver) => giver.name !== null)
  return (
    <tbody>
      <tr className={classes.kind}>
        <th scope="rowgroup">
          {enters ? <Link to={houseListAddress({ year, giver: [kind.kind] })}>{name}</Link> : name}
        </th>
        <td>
          <Num value={kind.houses} />
        </td>
        <td>
          <Money value={kind.delivered} />
        </td>
        <td>
          <Money value={kind.promised} />
        </td>
        <td>
          <span className={classes.bar}>
            <span className={classes.fill} style={{ width: `${share}%` }} aria-hidden />
            {share} %
          </span>
        </td>
      </tr>
      {isNamed &&
        kind.givers.map((giver) => (
          <tr key={`${giver.agencyId} ${giver.partnerId} ${giver.name}`}>
            <th scope="row" className={classes.giver}>
              {enters && giver.agencyId ? (
                <Link to={houseListAddress({ year, giver: [kind.kind], giverAgency: giver.agencyId })}>
                  {giver.name}
                </Link>
              ) : enters && giver.partnerId ? (
                <Link to={houseListAddress({ year, giver: [kind.kind], partner: giver.partnerId })}>{giver.name}</Link>
              ) : (
                (giver.name ?? t('views.givers.others'))
              )}
            </th>
            <td>
              <Num value={giver.houses} />
            </td>
            <td>
              <Money value={giver.delivered} />
            </td>
            <td>
              <Money value={giver.promised} />
            </td>
            <td />
          </tr>
        ))}
    </tbody>
  )
}
