import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Account } from '#contract/accounts.ts'
import { api, client } from '../../lib/api.ts'
import { notifyDone } from '../../ui/feedback/notify.ts'
import { Form } from '../../ui/form/form.tsx'
import { SidePanel } from '../../ui/record/side-panel.tsx'
import { OfferFields, offerOf, useOfferForm } from './role-form.tsx'

/** One more role for somebody who works here. */
export function GrantPanel({ account, onClose }: { account: Account | undefined; onClose: () => void }) {
  const { t } = useTranslation('accounts')
  const queries = useQueryClient()
  const form = useOfferForm({})
  const labels = { role: t('people.role'), agencyId: t('people.agency'), validUntil: t('people.until') }
  const send = async (values: typeof form.values) => {
    if (!account) return
    await client.accounts.grant({ ...offerOf(values), userId: account.userId })
    await queries.invalidateQueries({ queryKey: api.accounts.key() })
    form.reset()
    onClose()
    await notifyDone(t('people.granted'))
  }
  return (
    <SidePanel
      opened={account !== undefined}
      onClose={onClose}
      title={t('people.grant', { name: account?.name ?? '' })}
    >
      <Form form={form} labels={labels} submit={t('people.grantShort')} onSubmit={send}>
        <OfferFields form={form} />
      </Form>
    </SidePanel>
  )
}
