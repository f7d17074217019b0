import { Anchor, Button } from '@mantine/core'
import { IconPhone } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Call } from '#contract/training/results/graduates.ts'
import { useAgencies } from '../../../lib/acting/use-agencies.ts'
import { useAddress } from '../../../lib/address.ts'
import { api, client } from '../../../lib/api.ts'
import { formatDay } from '../../../lib/format.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { ErrorState } from '../../../ui/feedback/error-state.tsx'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { notifyError } from '../../../ui/feedback/notify.ts'
import { Num } from '../../../ui/figures/values.tsx'
import { SMALL_ICON } from '../../../ui/icon.ts'
import type { Filter } from '../../../ui/list/filter.ts'
import { FilterBar } from '../../../ui/list/filter-bar.tsx'
import { Pager } from '../../../ui/list/pager.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { SidePanel } from '../../../ui/record/side-panel.tsx'
import own from '../training.module.css'
import { useDeed } from '../use-deed.ts'
import { Calling } from './calling.tsx'
import { type CallsAddress, graduateAddress, POINTS, RESULTS } from './view.ts'

const PAGE_SIZE = 25

/** Who is to be called today, the most urgent first; one takes a graduate, calls, and writes down what was said. */
export function CallsPage() {
  const { t } = useTranslation('training')
  const [view, setView] = useAddress<CallsAddress>()
  const { all } = useAgencies()
  const { page = 1, months, batchId, agency } = view
  const query = useQuery({
    ...api.training.results.calls.list.queryOptions({
      input: { page, pageSize: PAGE_SIZE, months, batchId, agencyId: agency },
    }),
    placeholderData: keepPreviousData,
  })
  const [taken, setTaken] = useState<{ id: string; phone: string }>()
  const { refresh } = useDeed()
  // The panel that opens says enough; a notice would lie over the form on a phone.
  const take = (id: string) =>
    client.training.results.calls
      .claim({ id })
      .then(({ phone }) => setTaken({ id, phone }))
      .catch(notifyError)
      .finally(() => void refresh())
  const filters: Filter[] = [
    {
      kind: 'choice',
      name: 'months',
      label: t('results.call.point'),
      options: POINTS.map((value) => ({ value, label: t('results.months', { count: Number(value) }) })),
    },
    { kind: 'choice', name: 'agency', label: t('of.agency'), options: all },
  ]
  const { data } = query
  return (
    <Page
      title={t('results.call.title')}
      context={t('results.call.context')}
      crumbs={[{ name: t('results.graduates'), to: RESULTS }]}
      figures={
        data
          ? [
              { value: <Num value={data.total} />, label: t('results.call.total') },
              {
                value: <Num value={data.sums.overdue} />,
                label: t('results.call.overdue'),
                ...(data.sums.overdue > 0 && { tone: 'bata' as const }),
              },
              { value: <Num value={data.sums.today} />, label: t('results.call.today') },
            ]
          : []
      }
    >
      <FilterBar filters={filters} address={view} onAddress={setView} />
      {query.error && <ErrorState title={t('results.failed')} error={query.error} onRetry={query.refetch} />}
      {query.isPending && <LoadingRows rows={5} />}
      {data?.rows.length === 0 && <EmptyState title={t('results.call.empty')}>{t('results.call.emptyWhy')}</EmptyState>}
      <ul className={own.plain} aria-label={t('results.call.label')}>
        {data?.rows.map((call) => (
          <li key={`${call.id} ${call.months}`} className={own.row}>
            <CallLine call={call} />
            <Button
              leftSection={<IconPhone {...SMALL_ICON} />}
              variant={call.claim && !call.claim.isOwn ? 'default' : 'filled'}
              onClick={() => void take(call.id)}
              aria-label={`${t('results.call.take')}: ${call.name}`}
            >
              {t('results.call.take')}
            </Button>
          </li>
        ))}
      </ul>
      {data && data.total > PAGE_SIZE && (
        <Pager
          page={page}
          pageSize={PAGE_SIZE}
          total={data.total}
          onPage={(next) => setView({ page: next })}
          onPageSize={() => undefined}
          narrow
        />
      )}
      <SidePanel
        opened={taken !== undefined}
        onClose={() => {
          setTaken(undefined)
          void refresh()
        }}
        title={t('results.call.take')}
      >
        {taken && <Calling id={taken.id} phone={taken.phone} onDone={() => setTaken(undefined)} />}
      </SidePanel>
    </Page>
  )
}

function CallLine({ call }: { call: Call }) {
  const { t } = useTranslation('training')
  const day = (value: string) => formatDay(value, currentLanguage(), true)
  return (
    <span className={own.words}>
      <Anchor component={Link} to={graduateAddress(call.id)}>
        {call.name}
      </Anchor>
      <span>
        {call.batch.course}, {call.batch.name} · {t('results.months', { count: call.months })}
      </span>
      <span className={own.quiet}>
        {[
          t('results.call.due', { day: day(call.dueOn) }),
          call.isOverdue && t('results.one.overdue'),
          call.tries > 0 ? t('results.call.tries', { count: call.tries }) : t('results.call.never'),
          call.againOn && t('results.call.again', { day: day(call.againOn) }),
          call.lastTry?.note,
          call.claim && (call.claim.isOwn ? t('results.call.own') : t('results.call.claimed', { by: call.claim.by })),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </span>
  )
}
