import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { ActivityChange } from '#contract/plans/history.ts'
import type { ActivityStatus, OutputKind, TargetGroup } from '#contract/plans/shapes.ts'
import { api } from '../../../lib/api.ts'
import { formatDay, formatMoney, formatNumber } from '../../../lib/format.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import { ErrorState } from '../../../ui/feedback/error-state.tsx'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { History } from '../../../ui/record/history.tsx'
import classes from './activity.module.css'
import type { record } from './indonesian.ts'
import { targetWords } from './target-words.ts'

type Field = keyof (typeof record)['field']

/** A kept value as people read it. */
function inWords(t: TFunction<'plans'>, field: string, value: string | null): string | null {
  if (value === null) return null
  if (field === 'budget') return formatMoney(value)
  if (field === 'startsOn' || field === 'endsOn') return formatDay(value, currentLanguage())
  if (field.startsWith('expected')) return formatNumber(Number(value), currentLanguage())
  if (field === 'status') return t(`status.${value as ActivityStatus}`)
  if (field === 'outputKind') return t(`output.${value as OutputKind}`)
  if (field === 'target') return targetWords(t, JSON.parse(value) as TargetGroup).join('; ') || null
  return value
}

function Deed({ change, id, isNow }: { change: ActivityChange; id: string; isNow: boolean }) {
  const { t } = useTranslation('plans')
  const { cause, version } = change
  return (
    <span className={classes.head}>
      {cause === 'import' && version === 1 ? t('record.firstImport') : t(`record.cause.${cause}`)}
      {!isNow && (
        <Link to="/rencana/kegiatan/$id/versi/$version" params={{ id, version: String(version) }}>
          {t('record.seeVersion', { version })}
        </Link>
      )}
    </span>
  )
}

/** What changed, field by field, by whom, when and why; every earlier version can be opened. */
export function HistoryTab({ id }: { id: string }) {
  const { t } = useTranslation('plans')
  const query = useQuery(api.plans.history.list.queryOptions({ input: { id } }))
  const { data, error } = query
  if (error && !data)
    return <ErrorState error={error} title={t('record.historyFailed')} onRetry={() => void query.refetch()} />
  if (!data) return <LoadingRows rows={4} />
  return (
    <div className={classes.panel}>
      <History
        entries={data.map((change, place) => ({
          id: String(change.version),
          at: change.at,
          by: change.by,
          what: <Deed change={change} id={id} isNow={place === 0} />,
          ...(change.reason && { note: change.reason }),
          // The reason of a status stands as the note already.
          changes: change.changes
            .filter(({ field }) => field !== 'statusReason' || !change.reason)
            .map(({ field, from, to }) => ({
              field: t(`record.field.${field as Field}`),
              from: inWords(t, field, from),
              to: inWords(t, field, to),
            })),
        }))}
      />
    </div>
  )
}
