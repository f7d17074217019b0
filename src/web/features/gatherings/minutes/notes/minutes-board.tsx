import { IconNotes } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Gathering } from '#contract/gatherings/shapes.ts'
import { api } from '../../../../lib/api.ts'
import { requestError } from '../../../../lib/request-error.ts'
import { ErrorState } from '../../../../ui/feedback/error-state.tsx'
import { LoadingRows } from '../../../../ui/feedback/loading.tsx'
import { Message } from '../../../../ui/feedback/message.tsx'
import shared from '../../gatherings.module.css'
import { HeadForm } from './head-form.tsx'
import { ItemCard } from './item-card.tsx'
import { MinutesDeeds } from './minutes-deeds.tsx'
import { Remarks } from './remarks.tsx'
import { Revisions } from './revisions.tsx'

/** So often the page looks for what other note takers wrote. */
const FRESH_MS = 10_000

/** The minutes, agenda item by item. */
export function MinutesBoard({ gathering }: { gathering: Gathering }) {
  const { t } = useTranslation('gatherings')
  const query = useQuery({
    ...api.gatherings.minutes.get.queryOptions({ input: { id: gathering.id } }),
    refetchInterval: (asked) => (asked.state.data?.can.write ? FRESH_MS : false),
    retry: false,
  })
  const minutes = query.data
  if (!minutes && query.error) {
    if (requestError(query.error).code !== 'not_found')
      return <ErrorState error={query.error} title={t('minutes.failed')} onRetry={() => void query.refetch()} />
    return (
      <Message icon={IconNotes} title={t('minutes.hidden')}>
        {t('minutes.hiddenWhy')}
      </Message>
    )
  }
  if (!minutes) return <LoadingRows rows={6} />
  return (
    <div className={shared.section}>
      <h2>{t('minutes.title')}</h2>
      <p>{t('minutes.context')}</p>
      <MinutesDeeds minutes={minutes} />
      <HeadForm gathering={gathering} minutes={minutes} />
      {minutes.items.length === 0 && (
        <Message icon={IconNotes} title={t('minutes.noItems')}>
          {t('minutes.noItemsWhy')}
        </Message>
      )}
      {minutes.items.map((item) => (
        <ItemCard key={item.session.id} minutes={minutes} item={item} />
      ))}
      <Remarks minutes={minutes} />
      <Revisions minutes={minutes} />
    </div>
  )
}
