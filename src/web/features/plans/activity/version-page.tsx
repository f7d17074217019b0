import { Button } from '@mantine/core'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { activityAddress } from '../../../lib/addresses.ts'
import { api, client } from '../../../lib/api.ts'
import { ConfirmDialog } from '../../../ui/feedback/confirm-dialog.tsx'
import { notifyDone } from '../../../ui/feedback/notify.ts'
import { Page } from '../../../ui/page/page.tsx'
import { BudgetTab } from './budget-tab.tsx'
import { SummaryTab } from './summary-tab.tsx'
import { TargetTab } from './target-tab.tsx'

/** The activity as it was in one of its versions, and bringing it back. */
export function VersionPage() {
  const { t } = useTranslation('plans')
  const { id = '', version: wanted = '1' } = useParams({ strict: false })
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const { data: then } = useSuspenseQuery(
    api.plans.history.get.queryOptions({ input: { id, version: Number(wanted) || 1 } }),
  )
  const { data: now } = useSuspenseQuery(api.plans.activities.get.queryOptions({ input: { id } }))
  const { version } = then
  const back = `${activityAddress(id)}?tab=history`
  return (
    <Page
      title={t('record.versionTitle', { version, name: then.name })}
      context={t('record.versionContext')}
      crumbs={[
        { name: t('plans'), to: '/rencana' },
        { name: now.name, to: back },
      ]}
      {...(now.can.edit &&
        version !== now.version && {
          action: <Button onClick={() => setAsking(true)}>{t('record.restore')}</Button>,
        })}
    >
      <SummaryTab activity={then} />
      <TargetTab activity={then} />
      <BudgetTab activity={then} />
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('record.restoreTitle', { version })}
        gone={[t('record.restoreGone', { version: now.version })]}
        undoUntil={t('record.undoable')}
        deed={t('record.restore')}
        onConfirm={async () => {
          await client.plans.history.restore({ id, version, seenVersion: now.version })
          await queries.invalidateQueries({ queryKey: api.plans.key() })
          await navigate({ to: back })
          await notifyDone(t('record.restored', { version }))
        }}
      />
    </Page>
  )
}
