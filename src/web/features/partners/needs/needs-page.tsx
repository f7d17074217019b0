import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NeedView } from '#contract/partners/needs.ts'
import type { Form } from '#contract/partners/shapes.ts'
import { useAgencies } from '../../../lib/acting/use-agencies.ts'
import { type ListAddress, useAddress } from '../../../lib/address.ts'
import { api } from '../../../lib/api.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { ErrorState } from '../../../ui/feedback/error-state.tsx'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { Num } from '../../../ui/figures/values.tsx'
import { FilterBar } from '../../../ui/list/filter-bar.tsx'
import type { ListQuery } from '../../../ui/list/list-props.ts'
import { NothingMatches } from '../../../ui/list/nothing-matches.tsx'
import { Pager } from '../../../ui/list/pager.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { PartsNav } from '../../../ui/page/parts-nav.tsx'
import { SidePanel } from '../../../ui/record/side-panel.tsx'
import { useFormOptions } from '../choices.ts'
import classes from '../partners.module.css'
import { NeedCard } from './need-card.tsx'
import { NeedForm } from './need-form.tsx'
import { OfferCard } from './offer-card.tsx'
import { OfferForm } from './offer-form.tsx'

type View = ListAddress & { side?: 'needs' | 'offers'; view?: NeedView; form?: Form; agency?: string }

/** Which need can be met by a partner: from the side of the needs, or of the offers. */
export function NeedsPage() {
  const { t } = useTranslation('partners')
  const [address, setAddress] = useAddress<View>()
  const [isAdding, setAdding] = useState(false)
  const close = () => setAdding(false)
  const { all } = useAgencies()
  const { page = 1, pageSize = 10, q, side = 'needs', view = 'open', form, agency } = address
  const input = { page, pageSize: Math.min(pageSize, 50), q, view, form }
  const needs = useQuery({
    ...api.partners.needs.list.queryOptions({ input: { ...input, agencyId: agency }, enabled: side === 'needs' }),
    placeholderData: keepPreviousData,
  })
  const offers = useQuery({
    ...api.partners.offers.list.queryOptions({ input, enabled: side === 'offers' }),
    placeholderData: keepPreviousData,
  })
  const forms = useFormOptions()
  const ofAgency = { kind: 'choice' as const, name: 'agency', label: t('agency'), options: all }
  const isNeeds = side === 'needs'
  const mayAdd = isNeeds ? needs.data?.can.add : offers.data?.can.add
  const add = mayAdd && <Button onClick={() => setAdding(true)}>{t(isNeeds ? 'need.add' : 'offer.add')}</Button>
  const counts = needs.data?.counts
  return (
    <Page
      title={t('need.title')}
      context={t('need.context')}
      {...(add && { action: add })}
      {...(counts && {
        figures: [
          { value: <Num value={counts.open} />, label: t('need.countOpen'), tone: 'kunyit' as const },
          { value: <Num value={counts.filled} />, label: t('need.countFilled'), tone: 'daun' as const },
        ],
      })}
    >
      <PartsNav
        label={t('need.sides')}
        parts={(['needs', 'offers'] as const).map((value) => ({ value, label: t(`side.${value}`) }))}
        shown={side}
        onShow={(next) => setAddress({ side: next, view: undefined })}
      />
      <FilterBar
        filters={[
          { kind: 'choice', name: 'form', label: t('terms.form'), options: forms },
          {
            kind: 'choice',
            name: 'view',
            label: t('list.state'),
            options: (['filled', 'over', 'all'] as const).map((value) => ({ value, label: t(`needView.${value}`) })),
          },
          ...(isNeeds ? [ofAgency] : []),
        ]}
        address={address}
        onAddress={setAddress}
        searchLabel={t('need.search')}
      />
      <Cards
        query={isNeeds ? needs : offers}
        isFiltered={Boolean(q || form || agency || address.view)}
        onClear={() => setAddress({ q: undefined, form: undefined, agency: undefined, view: undefined })}
        onPage={(next) => setAddress({ page: next })}
        empty={
          <EmptyState title={t(isNeeds ? 'need.empty' : 'offer.empty')} {...(add && { action: add })}>
            {t(isNeeds ? 'need.emptyWhy' : 'offer.emptyWhy')}
          </EmptyState>
        }
      >
        {isNeeds
          ? needs.data?.rows.map((need) => <NeedCard key={need.id} need={need} />)
          : offers.data?.rows.map((offer) => <OfferCard key={offer.id} offer={offer} withPartner />)}
      </Cards>
      <SidePanel opened={isAdding} onClose={close} title={t(isNeeds ? 'need.add' : 'offer.add')}>
        {isNeeds ? <NeedForm onDone={close} /> : <OfferForm onDone={close} />}
      </SidePanel>
    </Page>
  )
}

interface CardsProps {
  query: ListQuery<unknown>
  isFiltered: boolean
  onClear: () => void
  onPage: (page: number) => void
  empty: ReactNode
  children: ReactNode
}

function Cards({ query, isFiltered, onClear, onPage, empty, children }: CardsProps) {
  const { t } = useTranslation('partners')
  const { data, error } = query
  if (error && !data) return <ErrorState error={error} title={t('need.failed')} onRetry={() => query.refetch()} />
  if (!data) return <LoadingRows rows={4} />
  if (data.total === 0) return isFiltered ? <NothingMatches onClear={onClear} /> : empty
  return (
    <>
      <ul className={classes.plain}>{children}</ul>
      {data.total > data.pageSize && <Pager {...data} narrow onPage={onPage} onPageSize={() => {}} />}
    </>
  )
}
