import { Alert, Button, Checkbox } from '@mantine/core'
import { IconArrowsExchange } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RosterDifference } from '#contract/gatherings/roster/shapes.ts'
import { api, client } from '../../../lib/api.ts'
import { notifyDone, notifyError } from '../../../ui/feedback/notify.ts'
import { AnswerBadge } from '../answers/answer-badge.tsx'
import classes from '../gatherings.module.css'

/** Changes of office since people were called; nothing happens until it is accepted, line by line or all at once. */
export function DifferencePanel({ id }: { id: string }) {
  const { t } = useTranslation('gatherings')
  const queries = useQueryClient()
  const { data: lines = [] } = useQuery(api.gatherings.roster.differences.queryOptions({ input: { id } }))
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const accept = useMutation({
    mutationFn: (keys: string[]) => client.gatherings.roster.accept({ id, keys }),
    onSuccess: async ({ accepted }) => {
      await queries.invalidateQueries({ queryKey: api.gatherings.key() })
      await notifyDone(t('roster.accepted', { count: accepted }))
    },
    onError: (error) => notifyError(error),
  })
  if (lines.length === 0) return null
  const chosen = lines.filter(({ key }) => !left.has(key)).map(({ key }) => key)
  const toggle = (key: string) =>
    setLeft((before) => {
      const next = new Set(before)
      if (!next.delete(key)) next.add(key)
      return next
    })
  return (
    <Alert
      color="kunyit"
      icon={<IconArrowsExchange aria-hidden />}
      title={t('roster.differences', { count: lines.length })}
    >
      <div className={classes.section}>
        <p>{t('roster.differencesWhy')}</p>
        <ul className={classes.plain}>
          {lines.map((line) => (
            <li key={line.key}>
              <Checkbox checked={!left.has(line.key)} onChange={() => toggle(line.key)} label={<Line line={line} />} />
            </li>
          ))}
        </ul>
        <div>
          <Button loading={accept.isPending} disabled={chosen.length === 0} onClick={() => accept.mutate(chosen)}>
            {t(chosen.length === lines.length ? 'roster.acceptAll' : 'roster.acceptSome', { count: chosen.length })}
          </Button>
        </div>
      </div>
    </Alert>
  )
}

function Line({ line: { kind, title, agency, before, after } }: { line: RosterDifference }) {
  const { t } = useTranslation('gatherings')
  const capacity = (of: { capacity: NonNullable<RosterDifference['after']>['capacity'] | null } | null) =>
    of?.capacity && of.capacity !== 'definitif' ? ` (${t(`roster.capacity.${of.capacity}`)})` : ''
  const words = t(`roster.difference.${kind}`, {
    before: `${before?.personName ?? ''}${capacity(before)}`,
    after: `${after?.personName ?? ''}${capacity(after)}`,
  })
  return (
    <span className={classes.words}>
      <strong>{agency ? `${title} · ${agency.shortName}` : title}</strong>
      <span>{words}</span>
      {before && before.answer !== 'none' && (
        <span>
          {t('roster.hadAnswered')} <AnswerBadge answer={before.answer} />
        </span>
      )}
    </span>
  )
}
