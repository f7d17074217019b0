import { Button, SegmentedControl } from '@mantine/core'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Notice } from '#contract/followups/notices.ts'
import { type ListAddress, useAddress } from '../../../lib/address.ts'
import { api } from '../../../lib/api.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { ErrorState } from '../../../ui/feedback/error-state.tsx'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { notifyError } from '../../../ui/feedback/notify.ts'
import { InstantText } from '../../../ui/figures/values.tsx'
import { Pager } from '../../../ui/list/pager.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { CalendarAddress } from './calendar-address.tsx'
import { MailChoicesForm } from './mail-choices.tsx'
import classes from './notices.module.css'

type Address = ListAddress & { all?: true }

function Line({ notice, onOpen }: { notice: Notice; onOpen: () => void }) {
  const { t } = useTranslation('followups')
  const { text, link, at, isRead } = notice
  return (
    <li className={classes.notice} data-unread={!isRead || undefined}>
      {!isRead && <span className="spoken">{t('notices.unread')}</span>}
      {link ? (
        <Link to={link} className={classes.text} onClick={onOpen}>
          {text}
        </Link>
      ) : (
        <span className={classes.text}>{text}</span>
      )}
      <span className={classes.at}>
        <InstantText value={at} />
      </span>
    </li>
  )
}

/** What I was told, the latest first; below it, what of this comes by e-mail and into my own calendar. */
export function NoticesPage() {
  const { t } = useTranslation('followups')
  const queries = useQueryClient()
  const [address, setAddress] = useAddress<Address>()
  const { page = 1, pageSize = 25, all } = address
  const query = useQuery({
    ...api.followups.notices.list.queryOptions({
      input: { page, pageSize, ...(!all && { unread: 'true' }) },
    }),
    placeholderData: keepPreviousData,
  })
  const read = useMutation({
    ...api.followups.notices.read.mutationOptions(),
    onSuccess: () => queries.invalidateQueries({ queryKey: api.followups.notices.key() }),
    onError: (error) => void notifyError(error),
  })
  const { data } = query
  return (
    <Page
      title={t('notices.title')}
      context={t('notices.context')}
      more={
        data &&
        data.unread > 0 && (
          <Button variant="default" loading={read.isPending} onClick={() => read.mutate({})}>
            {t('notices.readAll')}
          </Button>
        )
      }
    >
      <div>
        <SegmentedControl
          aria-label={t('notices.which')}
          value={all ? 'all' : 'unread'}
          onChange={(next) => setAddress({ all: next === 'all' ? true : undefined })}
          data={[
            { value: 'unread', label: t('notices.unreadOnly', { count: data?.unread ?? 0 }) },
            { value: 'all', label: t('notices.all') },
          ]}
        />
      </div>
      {query.error && !data ? (
        <ErrorState error={query.error} title={t('notices.failed')} onRetry={() => void query.refetch()} />
      ) : !data ? (
        <LoadingRows rows={6} />
      ) : data.rows.length === 0 ? (
        <EmptyState title={t(all ? 'notices.none' : 'notices.noneUnread')}>{t('notices.noneWhy')}</EmptyState>
      ) : (
        <>
          <ul className={classes.list} aria-label={t('notices.label')}>
            {data.rows.map((notice) => (
              <Line
                key={notice.id}
                notice={notice}
                onOpen={() => !notice.isRead && read.mutate({ ids: [notice.id] })}
              />
            ))}
          </ul>
          <Pager
            page={page}
            pageSize={pageSize}
            total={data.total}
            onPage={(next) => setAddress({ page: next })}
            onPageSize={(next) => setAddress({ pageSize: next })}
            narrow
          />
        </>
      )}
      <MailChoicesForm />
      <CalendarAddress />
    </Page>
  )
}
