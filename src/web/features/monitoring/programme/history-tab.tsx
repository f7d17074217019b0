import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { DistrictResult } from '#contract/monitoring/shapes.ts'
import type { StrategicChange } from '#contract/plans/strategic.ts'
import { api } from '../../../lib/api.ts'
import { History } from '../../../ui/record/history.tsx'
import { romanOf } from '../in-words.ts'
import classes from '../monitoring.module.css'

const FIELDS = [
  'name',
  'question',
  'legalBasis',
  'unit',
  'firstYear',
  'lastYear',
  'priority',
  'target',
  'female',
  'male',
  'sexReason',
  'disabled',
  'notDisabled',
  'role',
] as const

/** Every change of a programme, its targets and its parts. */
export function HistoryTab({ id, districts }: { id: string; districts: readonly DistrictResult[] }) {
  const { t } = useTranslation('monitoring')
  const { data } = useSuspenseQuery(api.plans.strategic.history.queryOptions({ input: { id } }))
  const nameOf = ({ field, name }: StrategicChange['changes'][number]) => {
    const known = FIELDS.find((one) => one === field)
    if (known) return t(`history.field.${known}`)
    const [, year, quarter] = /^(\d{4})\/(\d)$/.exec(field) ?? []
    if (year && quarter) return t('history.quarter', { year, roman: romanOf(Number(quarter)) })
    const [, code] = /^district (.+)$/.exec(field) ?? []
    if (code) return districts.find(({ district }) => district?.code === code)?.district?.name ?? code
    return t('history.activity', { name: name ?? field })
  }
  const entryOf = ({ id: entry, at, by, agency, deed, reason, changes }: StrategicChange) => ({
    id: entry,
    at,
    by,
    what: t(`history.deed.${deed}`, { agency: agency?.shortName ?? '' }),
    changes: changes.map((change) => ({ field: nameOf(change), from: change.from, to: change.to })),
    ...(reason && { note: reason }),
  })
  return (
    <div className={classes.section}>
      <History entries={data.map(entryOf)} />
    </div>
  )
}
