import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Partner } from '#contract/partners/partners.ts'
import { api } from '../../../lib/api.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { ErrorState } from '../../../ui/feedback/error-state.tsx'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { SidePanel } from '../../../ui/record/side-panel.tsx'
import classes from '../partners.module.css'
import { AgreementCard } from './agreement-card.tsx'
import { AgreementForm } from './agreement-form.tsx'

/** The agreements with one partner. */
export function AgreementList({ partner }: { partner: Partner }) {
  const { t } = useTranslation('partners')
  const [isAdding, setAdding] = useState(false)
  const query = useQuery(
    api.partners.agreements.list.queryOptions({ input: { view: 'all', partnerId: partner.id, pageSize: 200 } }),
  )
  if (query.error)
    return <ErrorState error={query.error} title={t('agreement.failed')} onRetry={() => query.refetch()} />
  if (!query.data) return <LoadingRows rows={3} />
  const { rows, can } = query.data
  const add = can.add && partner.state === 'active' && (
    <Button onClick={() => setAdding(true)}>{t('agreement.add')}</Button>
  )
  return (
    <div className={classes.section}>
      {rows.length === 0 ? (
        <EmptyState title={t('agreement.none')} {...(add && { action: add })}>
          {t('agreement.noneWhy')}
        </EmptyState>
      ) : (
        add && <div>{add}</div>
      )}
      <ul className={classes.plain}>
        {rows.map((agreement) => (
          <AgreementCard key={agreement.id} agreement={agreement} />
        ))}
      </ul>
      <SidePanel opened={isAdding} onClose={() => setAdding(false)} title={t('agreement.add')}>
        <AgreementForm partnerId={partner.id} onDone={() => setAdding(false)} />
      </SidePanel>
    </div>
  )
}
