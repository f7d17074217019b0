import { Button, TextInput } from '@mantine/core'
import { IconChecklist } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CarriedItem } from '#contract/gatherings/minutes/shapes.ts'
import type { Gathering } from '#contract/gatherings/shapes.ts'
import { api } from '../../../../lib/api.ts'
import { ErrorState } from '../../../../ui/feedback/error-state.tsx'
import { LoadingRows } from '../../../../ui/feedback/loading.tsx'
import { Message } from '../../../../ui/feedback/message.tsx'
import { notifyError } from '../../../../ui/feedback/notify.ts'
import shared from '../../gatherings.module.css'
import classes from '../minutes.module.css'
import { CarriedFacts } from './carried-line.tsx'
import { SeriesLine } from './series-line.tsx'

const GROUPS = ['proposed', 'accepted', 'resolved', 'put_off'] as const

/** What is still open from before and puts itself on this agenda; the organiser takes it up or puts it off with a reason. */
export function CarriedPart({ gathering }: { gathering: Gathering }) {
  const { t } = useTranslation('gatherings')
  const query = useQuery(api.gatherings.carried.list.queryOptions({ input: { id: gathering.id } }))
  if (query.error && !query.data)
    return <ErrorState error={query.error} title={t('minutes.failed')} onRetry={() => void query.refetch()} />
  if (!query.data) return <LoadingRows rows={4} />
  const items = query.data
  return (
    <div className={shared.section}>
      <h2>{t('minutes.carried.title')}</h2>
      <p>{t('minutes.carried.context')}</p>
      <SeriesLine gathering={gathering} />
      {items.length === 0 && (
        <Message icon={IconChecklist} title={t('minutes.carried.empty')}>
          {t('minutes.carried.emptyWhy')}
        </Message>
      )}
      {GROUPS.map((state) => {
        const rows = items.filter((item) => item.state === state)
        if (rows.length === 0) return null
        return (
          <section key={state} className={shared.section}>
            <h3>{t(`minutes.carried.group.${state}`, { count: rows.length })}</h3>
            <ul className={classes.outcomes}>
              {rows.map((item) => (
                <CarriedFacts key={item.followupId} item={item}>
                  {gathering.can.edit && state !== 'resolved' && <Decide gatheringId={gathering.id} item={item} />}
                </CarriedFacts>
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

function Decide({ gatheringId, item }: { gatheringId: string; item: CarriedItem }) {
  const { t } = useTranslation('gatherings')
  const queries = useQueryClient()
  const [isPuttingOff, setPuttingOff] = useState(false)
  const [reason, setReason] = useState('')
  const decide = useMutation({
    ...api.gatherings.carried.decide.mutationOptions(),
    onSuccess: () => {
      setPuttingOff(false)
      return queries.invalidateQueries({ queryKey: api.gatherings.key() })
    },
    onError: (error) => void notifyError(error),
  })
  const of = { id: gatheringId, followupId: item.followupId }
  return (
    <div className={classes.deeds}>
      {item.state !== 'accepted' && !isPuttingOff && (
        <Button size="compact-sm" onClick={() => decide.mutate({ ...of, decision: 'accept', reason: '' })}>
          {t('minutes.carried.accept')}
        </Button>
      )}
      {item.state !== 'put_off' && !isPuttingOff && (
        <Button size="compact-sm" variant="default" onClick={() => setPuttingOff(true)}>
          {t('minutes.carried.putOff')}
        </Button>
      )}
      {isPuttingOff && (
        <>
          <TextInput
            label={t('reason')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            autoFocus
          />
          <Button
            size="compact-sm"
            disabled={reason.trim().length < 3}
            onClick={() => decide.mutate({ ...of, decision: 'put_off', reason })}
          >
            {t('minutes.carried.putOff')}
          </Button>
        </>
      )}
    </div>
  )
}
