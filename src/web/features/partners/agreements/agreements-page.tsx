import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { AgreementView } from '#contract/partners/agreements.ts'
import type { AgreementKind } from '#contract/partners/shapes.ts'
import { useAgencies } from '../../../lib/acting/use-agencies.ts'
import { type ListAddress, useAddress } from '../../../lib/address.ts'
import { api } from '../../../lib/api.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { ErrorState } from '../../../ui/feedback/error-state.tsx'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { Num } from '../../../ui/figures/values.tsx'
import { FilterBar } from '../../../ui/list/filter-bar.tsx'
import { NothingMatches } from '../../../ui/list/nothing-matches.tsx'
import { Pager } from '../../../ui/list/pager.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { PartsNav } from '../../../ui/page/parts-nav.tsx'
import classes from '../partners.module.css'
import { AgreementCard } from './agreement-card.tsx'

const VIEWS = ['ending', 'current', 'over', 'all'] as const
type View = ListAddress & { view?: AgreementView; kind?: AgreementKind; agency?: string }

/** Agreements by their end: what ends soon stands first. */
export function AgreementsPage() {
  const { t } = useTranslation('partners')
  const [address, setAddress] = useAddress<View>()
  const { all } = useAgencies()
  const { page = 1, pageSize = 25, q, view = 'ending', kind, agency } = address
  const query = useQuery({
    ...api.partners.agreements.list.queryOptions({
      input: { page, pageSize: Math.min(pageSize, 200), q, view, kind, agencyId: agency },
    }),
    placeholderData: keepPreviousData,
  })
  const { data } = query
  const kinds = (['kb', 'pks', 'other'] as const).map((value) => ({ value, label: t(`agreementKind.${value}`) }))
  return (
    <Page
      title={t('agreement.title')}
      context={data && t('agreement.context', { months: data.reminders.map(({ months }) => months).join(', ') })}
      {...(data && {
        figures: [
          { value: <Num value={data.counts.ending} />, label: t('agreement.endingSoon'), tone: 'kunyit' as const },
          { value: <Num value={data.counts.current} />, label: t('agreement.inForce') },
        ],
      })}
    >
      <PartsNav
        label={t('agreement.views')}
        parts={VIEWS.map((value) => ({
          value,
          label: data ? `${t(`agreementView.${value}`)} (${data.counts[value]})` : t(`agreementView.${value}`),
        }))}
        shown={view}
        onShow={(next) => setAddress({ view: next })}
      />
      <FilterBar
        filters={[
          { kind: 'choice', name: 'kind', label: t('agreement.kind'), options: kinds },
          { kind: 'choice', name: 'agency', label: t('agency'), options: all },
        ]}
        address={address}
        onAddress={setAddress}
        searchLabel={t('agreement.search')}
      />
      {query.error && <ErrorState error={query.error} title={t('agreement.failed')} onRetry={() => query.refetch()} />}
      {!data && !query.error && <LoadingRows rows={4} />}
      {data?.total === 0 &&
        (q || kind || agency ? (
          <NothingMatches onClear={() => setAddress({ q: undefined, kind: undefined, agency: undefined })} />
        ) : (
          <EmptyState title={t(`agreementEmpty.${view}`)}>{t('agreement.emptyWhy')}</EmptyState>
        ))}
      <ul className={classes.plain} aria-label={t('agreement.label')}>
        {data?.rows.map((agreement) => (
          <AgreementCard key={agreement.id} agreement={agreement} withPartner />
        ))}
      </ul>
      {data && data.total > data.pageSize && (
        <Pager
          {...data}
          narrow={false}
          onPage={(next) => setAddress({ page: next })}
          onPageSize={(next) => setAddress({ pageSize: next })}
        />
      )}
    </Page>
  )
}
