import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Priority } from '#contract/plans/cascade.ts'
import { useAddress } from '../../../lib/address.ts'
import { plansAddress } from '../../../lib/addresses.ts'
import { api, client } from '../../../lib/api.ts'
import { formatMoney } from '../../../lib/format.ts'
import { stringifySearch } from '../../../lib/search-string.ts'
import { useCan } from '../../../lib/session.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { ErrorState } from '../../../ui/feedback/error-state.tsx'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { FilterBar } from '../../../ui/list/filter-bar.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useYear } from '../list/use-year.ts'
import type { PrioritiesAddress } from '../view.ts'
import classes from './cascade.module.css'
import { IndicatorList } from './indicator-list.tsx'
import { PriorityForm } from './priority-form.tsx'
import { RemoveDialog } from './remove-dialog.tsx'

/** The priorities of a year with their indicators, and what serves each. */
export function PrioritiesPage() {
  const { t } = useTranslation('plans')
  const [address, setAddress] = useAddress<PrioritiesAddress>()
  const { year, years } = useYear(address.year)
  const mayEdit = useCan('decideOverlaps')
  const [editing, setEditing] = useState<Priority | 'new'>()
  const [removing, setRemoving] = useState<Priority>()
  const query = useQuery(api.plans.priorities.list.queryOptions({ input: { year } }))
  const { data, error } = query
  const served = data?.filter(({ activities }) => activities > 0) ?? []
  const add = <Button onClick={() => setEditing('new')}>{t('cascade.addPriority')}</Button>
  return (
    <Page
      title={t('cascade.prioritiesTitle')}
      context={t('cascade.prioritiesContext', { year })}
      crumbs={[{ name: t('plans'), to: plansAddress({ year: address.year }) }]}
      figures={
        data && data.length > 0
          ? [
              { value: served.length, label: t('cascade.served') },
              {
                value: data.length - served.length,
                label: t('cascade.unserved'),
                ...(data.length > served.length && { tone: 'kunyit' as const }),
              },
              {
                value: formatMoney(
                  data.reduce((sum, { budget }) => sum + budget, 0),
                  true,
                ),
                label: t('cascade.budget'),
                to: plansAddress({ year, by: 'priority' }),
              },
            ]
          : []
      }
      {...(mayEdit && { action: add })}
    >
      {years.length > 1 && (
        <FilterBar
          filters={[
            {
              kind: 'choice',
              name: 'year',
              label: t('list.year'),
              options: years.map((one) => ({ value: String(one), label: String(one) })),
            },
          ]}
          address={address}
          onAddress={setAddress}
        />
      )}
      {error && !data && (
        <ErrorState error={error} title={t('cascade.prioritiesFailed')} onRetry={() => void query.refetch()} />
      )}
      {!data && !error && <LoadingRows rows={4} height={96} />}
      {data?.length === 0 && (
        <EmptyState title={t('cascade.emptyPriorities', { year })} {...(mayEdit && { action: add })}>
          {t('cascade.emptyPrioritiesWhy')}
        </EmptyState>
      )}
      <ul className={classes.cards} aria-label={t('cascade.priorities')}>
        {data?.map((priority) => (
          <PriorityCard
            key={priority.id}
            priority={priority}
            onEdit={() => setEditing(priority)}
            onRemove={() => setRemoving(priority)}
          />
        ))}
      </ul>
      <PriorityForm of={editing} year={year} onClose={() => setEditing(undefined)} />
      <RemoveDialog
        asked={
          removing && {
            title: t('cascade.removePriority'),
            name: removing.name,
            remove: () => client.plans.priorities.remove({ id: removing.id }),
          }
        }
        onClose={() => setRemoving(undefined)}
      />
    </Page>
  )
}

interface PriorityCardProps {
  priority: Priority
  onEdit: () => void
  onRemove: () => void
}

function PriorityCard({ priority, onEdit, onRemove }: PriorityCardProps) {
  const { t } = useTranslation('plans')
  const { id, year, code, name, source, programmes, activities, budget, can } = priority
  return (
    <li className={classes.card}>
      <div className={classes.row}>
        <div className={classes.words}>
          <h2>{[code, name].filter(Boolean).join(' ')}</h2>
          <p className={classes.quiet}>
            {programmes > 0
              ? t('cascade.sums', { programmes, activities, budget: formatMoney(budget, true) })
              : t('cascade.nothing')}
            {source && ` · ${source}`}
          </p>
        </div>
        <span className={classes.deeds}>
          {programmes > 0 && (
            <Button
              component={Link}
              to={`/rencana/program${stringifySearch({ year, priority: id })}`}
              variant="subtle"
              size="compact-sm"
            >
              {t('cascade.seeProgrammes')}
            </Button>
          )}
          {activities > 0 && (
            <Button
              component={Link}
              to={plansAddress({ year, priority: id, view: 'table' })}
              variant="subtle"
              size="compact-sm"
            >
              {t('cascade.seeActivities')}
            </Button>
          )}
          {can.edit && (
            <>
              <Button variant="subtle" size="compact-sm" aria-label={`${t('cascade.edit')}: ${name}`} onClick={onEdit}>
                {t('cascade.edit')}
              </Button>
              <Button
                variant="subtle"
                color="gray"
                size="compact-sm"
                aria-label={`${t('cascade.remove')}: ${name}`}
                onClick={onRemove}
              >
                {t('cascade.remove')}
              </Button>
            </>
          )}
        </span>
      </div>
      <IndicatorList priorityId={id} year={year} mayAdd={can.edit} />
    </li>
  )
}
