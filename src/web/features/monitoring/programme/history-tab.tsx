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
  const nameOf = (field: string) => {
    const known = FIELDS.find((one) => one === field)
    if (known) return t(`history.field.${known}`)
    const [, year, quarter] = /^(\d{4})\/(\d)$/.exec(field) ?? []
    if (year && quarter) return t('history.quarter', { year, roman: romanOf(Number(quarter)) })
    const [, code] = /^district (.+)$/.exec(field) ?? []
    // Else the name of an activity, with its weight.
    return code
      ? (districts.find(({ district }) => district?.code === code)?.district?.name ?? code)
      : t('history.activity', { name: field })
  }
  const entryOf = ({ id: entry, at, by, agency, deed, reason, changes }: StrategicChange) => ({
    id: entry,
    at,
    by,
    what: t(`history.deed.${deed}`, { agency: agency?.shortName ?? '' }),
    changes: changes.map(({ field, from, to }) => ({ field: nameOf(field), from, to })),
    ...(reason && { note: reason }),
  })
  return (
    <div className={classes.section}>
      <History entries={data.map(entryOf)} />
    </div>
  )
}
