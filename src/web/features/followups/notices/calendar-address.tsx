import { Button, CopyButton, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../../lib/api.ts'
import { ConfirmDialog } from '../../../ui/feedback/confirm-dialog.tsx'
import { ErrorState } from '../../../ui/feedback/error-state.tsx'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { notifyError } from '../../../ui/feedback/notify.ts'
import classes from './notices.module.css'

function Address({ url, onRenew }: { url: string; onRenew: () => void }) {
  const { t } = useTranslation('followups')
  const queries = useQueryClient()
  const [stopping, setStopping] = useState(false)
  const stop = async () => {
    await client.followups.calendar.stop()
    await queries.invalidateQueries({ queryKey: api.followups.calendar.key() })
  }
  return (
    <>
      <TextInput
        readOnly
        label={t('feed.address')}
        description={t('feed.secret')}
        value={url}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className={classes.deeds}>
        <CopyButton value={url}>
          {({ copied, copy }) => <Button onClick={copy}>{t(copied ? 'feed.copied' : 'feed.copy')}</Button>}
        </CopyButton>
        <Button component="a" href={url.replace(/^https?:/, 'webcal:')} variant="default">
          {t('feed.open')}
        </Button>
        <Button variant="default" onClick={onRenew}>
          {t('feed.renew')}
        </Button>
        <Button variant="default" onClick={() => setStopping(true)}>
          {t('feed.stop')}
        </Button>
      </div>
      <ConfirmDialog
        opened={stopping}
        onClose={() => setStopping(false)}
        title={t('feed.stopTitle')}
        gone={[t('feed.stopGone')]}
        deed={t('feed.stop')}
        onConfirm={stop}
      />
    </>
  )
}

/** The secret address by which a calendar application reads my due days and dates. */
export function CalendarAddress() {
  const { t } = useTranslation('followups')
  const queries = useQueryClient()
  const query = useQuery(api.followups.calendar.feed.queryOptions())
  const renew = useMutation({
    ...api.followups.calendar.renew.mutationOptions(),
    onSuccess: () => queries.invalidateQueries({ queryKey: api.followups.calendar.key() }),
    onError: (error) => void notifyError(error),
  })
  return (
    <section className={classes.section} aria-labelledby="calendar-feed">
      <h2 id="calendar-feed">{t('feed.title')}</h2>
      <p className={classes.quiet}>{t('feed.why')}</p>
      {query.data ? (
        query.data.url ? (
          <Address url={query.data.url} onRenew={() => renew.mutate(undefined)} />
        ) : (
          <div>
            <Button variant="default" loading={renew.isPending} onClick={() => renew.mutate(undefined)}>
              {t('feed.make')}
            </Button>
          </div>
        )
      ) : query.error ? (
        <ErrorState error={query.error} title={t('feed.failed')} onRetry={() => void query.refetch()} level={3} />
      ) : (
        <LoadingRows rows={2} />
      )}
    </section>
  )
}
