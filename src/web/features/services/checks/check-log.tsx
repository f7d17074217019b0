import { IconBan } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { LoggedCheck } from '#contract/services/checks.ts'
import { useAddress } from '../../../lib/address.ts'
import { api } from '../../../lib/api.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { Badge } from '../../../ui/figures/badges.tsx'
import { DayText, InstantText } from '../../../ui/figures/values.tsx'
import type { Column } from '../../../ui/list/column.ts'
import { DataTable } from '../../../ui/list/data-table.tsx'
import { FilterBar } from '../../../ui/list/filter-bar.tsx'
import type { DataTableProps } from '../../../ui/list/list-props.ts'
import { NothingMatches } from '../../../ui/list/nothing-matches.tsx'
import type { ChecksAddress } from '../view.ts'
import { AnswerBadge } from './answer.tsx'
import classes from './checks.module.css'

function useColumns(readsAll: boolean): Column<LoggedCheck>[] {
  const { t } = useTranslation('services')
  const kinds = useQuery(api.services.kinds.queryOptions()).data ?? []
  const all: (Column<LoggedCheck> | false)[] = [
    { id: 'purpose', name: t('checks.purpose'), cell: ({ purpose }) => purpose, width: 260 },
    { id: 'askedAt', name: t('checks.askedAt'), cell: ({ askedAt }) => <InstantText value={askedAt} /> },
    readsAll && {
      id: 'askedBy',
      name: t('checks.askedBy'),
      cell: ({ askedBy, agency }) => [askedBy || t('someone'), agency].filter(Boolean).join(', '),
    },
    { id: 'kind', name: t('kind'), cell: ({ kind }) => kinds.find(({ code }) => code === kind)?.name ?? kind },
    { id: 'on', name: t('checks.on'), cell: ({ on }) => <DayText value={on} short />, hidden: true },
    {
      id: 'answer',
      name: t('checks.result'),
      cell: ({ answer }) =>
        answer === 'refused' ? (
          <Badge tone="gray" icon={IconBan}>
            {t('checks.answer.refused')}
          </Badge>
        ) : (
          <AnswerBadge answer={answer} />
        ),
    },
    { id: 'mark', name: t('checks.mark'), cell: ({ mark }) => mark || '–' },
    { id: 'number', name: t('checks.questionNumber'), cell: ({ id }) => id.slice(-8) },
  ]
  return all.filter((column) => column !== false)
}

/** What was asked, by whom and why; of the candidate only a mark that leads back to nobody. */
export function CheckLog({ readsAll }: { readsAll: boolean }) {
  const { t } = useTranslation('services')
  const [view, setView] = useAddress<ChecksAddress>()
  const { answer, mine, page = 1, pageSize = 25 } = view
  const query = useQuery({
    ...api.services.checks.log.queryOptions({
      input: { answer, mine: mine ?? false, page, pageSize: Math.min(pageSize, 200) },
    }),
    placeholderData: keepPreviousData,
  })
  return (
    <section className={classes.many}>
      {readsAll && <Alerts />}
      <p className={classes.hint}>{t('checks.logWhy')}</p>
      <FilterBar
        filters={[
          {
            kind: 'choice',
            name: 'answer',
            label: t('checks.result'),
            options: (['none', 'conflict', 'ask', 'refused'] as const).map((value) => ({
              value,
              label: t(`checks.answer.${value}`),
            })),
          },
          ...(readsAll ? [{ kind: 'flag' as const, name: 'mine', label: t('checks.mine') }] : []),
        ]}
        address={view}
        onAddress={setView}
      />
      <DataTable
        label={t('checks.logLabel')}
        columns={useColumns(readsAll)}
        query={query}
        rowId={({ id }) => id}
        rowName={({ purpose }) => purpose}
        address={view}
        onAddress={setView as DataTableProps<LoggedCheck>['onAddress']}
        empty={<EmptyState title={t('checks.logEmpty')}>{t('checks.logEmptyWhy')}</EmptyState>}
        {...((answer !== undefined || mine) && {
          emptyFiltered: <NothingMatches onClear={() => setView({ answer: undefined, mine: undefined })} />,
        })}
      />
    </section>
  )
}

/** Use that looks odd, for the coordinator to ask about. */
function Alerts() {
  const { t } = useTranslation('services')
  const { data } = useQuery(api.services.checks.alerts.queryOptions())
  if (!data || data.length === 0) return null
  return (
    <section className={classes.alerts} aria-labelledby="alerts">
      <h2 id="alerts">{t('checks.alerts')}</h2>
      <ul>
        {data.map(({ kind, askedBy, agency, day, count }) => (
          <li key={`${kind} ${askedBy} ${day}`}>
            <strong>{[askedBy || t('someone'), agency].filter(Boolean).join(', ')}</strong>,{' '}
            <DayText value={day} short />: {t(`checks.alert.${kind}`, { count })}
          </li>
        ))}
      </ul>
    </section>
  )
}
