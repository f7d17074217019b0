import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Invitation } from '#contract/accounts.ts'
import { api, client } from '../../lib/api.ts'
import { ConfirmDialog } from '../../ui/feedback/confirm-dialog.tsx'
import { ErrorState } from '../../ui/feedback/error-state.tsx'
import { LoadingRows } from '../../ui/feedback/loading.tsx'
import { notifyDone } from '../../ui/feedback/notify.ts'
import { InstantText } from '../../ui/figures/values.tsx'
import classes from './accounts.module.css'

/** Links that nobody has used yet, each with the way to withdraw it. */
export function OpenInvitations() {
  const { t } = useTranslation('accounts')
  const queries = useQueryClient()
  const invitations = useQuery(api.accounts.invitations.queryOptions())
  const [asked, setAsked] = useState<Invitation>()
  const withdraw = async () => {
    if (!asked) return
    await client.accounts.withdrawInvitation({ id: asked.id })
    await queries.invalidateQueries({ queryKey: api.accounts.key() })
    await notifyDone(t('people.withdrawn'))
  }
  return (
    <section className={classes.section}>
      <h2>{t('people.open')}</h2>
      {invitations.isPending && <LoadingRows rows={2} />}
      {invitations.error && (
        <ErrorState error={invitations.error} title={t('people.open')} onRetry={invitations.refetch} />
      )}
      {invitations.data?.length === 0 && <p>{t('people.none')}</p>}
      <ul className={classes.links}>
        {invitations.data?.map((one) => (
          <li key={one.id} className={classes.link}>
            <span>
              {t(`role.${one.role}`)} · {one.agency?.shortName ?? t('mine.wholeRegion')} ·{' '}
              {one.name ?? one.email ?? t('people.anybody')} · {t('people.expires')}{' '}
              <InstantText value={one.expiresAt} />
            </span>
            {one.can.withdraw && (
              <Button variant="subtle" color="bata" size="compact-sm" onClick={() => setAsked(one)}>
                {t('people.withdraw')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ConfirmDialog
        opened={asked !== undefined}
        onClose={() => setAsked(undefined)}
        title={t('people.withdrawAsk')}
        gone={asked ? [t('people.withdrawGone', { role: t(`role.${asked.role}`) })] : []}
        deed={t('people.withdraw')}
        onConfirm={withdraw}
      />
    </section>
  )
}
