import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { PersonEvent } from '#contract/people/shapes.ts'
import { api, client } from '../../../lib/api.ts'
import { ErrorState } from '../../../ui/feedback/error-state.tsx'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { notifyDone, notifyError } from '../../../ui/feedback/notify.ts'
import { History } from '../../../ui/record/history.tsx'
import classes from './person.module.css'

/** What staff did to this person, and who was shown what for which purpose. */
export function HistoryTab({ id }: { id: string }) {
  const { t } = useTranslation('people')
  const query = useQuery(api.people.history.queryOptions({ input: { id } }))
  const { data, error } = query
  if (error && !data)
    return <ErrorState error={error} title={t('historyFailed')} onRetry={() => void query.refetch()} />
  if (!data) return <LoadingRows rows={4} />
  if (data.length === 0) return <p className={classes.hint}>{t('historyEmpty')}</p>
  return (
    <History
      entries={data.map((event) => ({
        id: event.id,
        at: event.at,
        by: event.by,
        what: <Deed event={event} />,
        ...(event.note && { note: event.note }),
      }))}
    />
  )
}

function Deed({ event }: { event: PersonEvent }) {
  const { t } = useTranslation('people')
  const queries = useQueryClient()
  const { kind, purpose, fields, undone, can } = event
  const undo = () =>
    client.people
      .undo({ id: event.id })
      .then(() => queries.invalidateQueries({ queryKey: api.people.key() }))
      .then(() => notifyDone(t('undone')))
      .catch((error: unknown) => notifyError(error))
  return (
    <span className={classes.head}>
      {kind === 'reveal' && purpose
        ? t('event.reveal', {
            fields: fields.map((field) => t(`field.${field}`)).join(', '),
            purpose: t(`purpose.${purpose}`),
          })
        : t(`event.${kind}`)}
      {undone && <span className={classes.quiet}>{t('undoneBy', { by: undone.by })}</span>}
      {can.undo && (
        <Button variant="subtle" size="compact-sm" onClick={() => void undo()}>
          {t('undo')}
        </Button>
      )}
    </span>
  )
}
