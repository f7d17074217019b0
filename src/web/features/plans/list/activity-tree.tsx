import { SegmentedControl } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActivityTree as Tree } from '#contract/plans/activities.ts'
import type { Patch } from '../../../lib/address.ts'
import { api } from '../../../lib/api.ts'
import { ErrorState } from '../../../ui/feedback/error-state.tsx'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { NothingMatches } from '../../../ui/list/nothing-matches.tsx'
import { filterOf, isFiltered, noFilters, type PlansAddress } from '../view.ts'
import classes from './list.module.css'
import { TreeActivities } from './tree-activities.tsx'
import { TreeBranch } from './tree-branch.tsx'

interface ActivityTreeProps {
  year: number
  address: PlansAddress
  onAddress: (patch: Patch<PlansAddress>) => void
  empty: ReactNode
  tools: ReactNode
}

type Group = Tree[number]
type By = 'agency' | 'priority'

/** What narrows the list to one branch: whose it is or what it serves, and the programme. */
const branchOf = (by: By, group: Group, programmeId: string | null): Partial<PlansAddress> => ({
  programme: programmeId ?? 'none',
  ...(by === 'agency' && group.id && { lead: group.id }),
  ...(by === 'priority' && { priority: group.id ?? 'none' }),
})

/** Agency or priority → programme → activity, each with its sums; the activities of a branch come when it is opened. */
export function ActivityTree({ year, address, onAddress, empty, tools }: ActivityTreeProps) {
  const { t } = useTranslation('plans')
  const by: By = address.by ?? 'agency'
  const query = useQuery({
    ...api.plans.activities.tree.queryOptions({ input: { ...filterOf(year, address), by } }),
    placeholderData: keepPreviousData,
  })
  const { data, error } = query
  if (error && !data)
    return <ErrorState error={error} title={t('list.tree.failed')} onRetry={() => void query.refetch()} />
  if (!data) return <LoadingRows rows={8} />
  if (data.length === 0)
    return (
      <div className={classes.frame}>
        {isFiltered(address) ? <NothingMatches onClear={() => onAddress(noFilters())} /> : empty}
      </div>
    )
  const nameless = by === 'agency' ? t('noAgency') : t('noPriority')
  return (
    <section className={classes.tree} aria-label={t('list.tree.label')}>
      <div className={classes.tools}>
        {tools}
        <SegmentedControl
          className={classes.end}
          aria-label={t('list.tree.by')}
          value={by}
          onChange={(next) => onAddress({ by: next === 'priority' ? 'priority' : undefined })}
          data={[
            { value: 'agency', label: t('list.tree.agency') },
            { value: 'priority', label: t('list.tree.priority') },
          ]}
        />
      </div>
      <ul className={classes.frame} data-stale={query.isPlaceholderData || undefined}>
        {data.map((group) => (
          <TreeBranch
            key={`${by} ${group.id}`}
            level={1}
            name={group.name || nameless}
            activities={group.activities}
            budget={group.budget}
            startsOpen={data.length === 1}
          >
            {group.programmes.map((programme) =>
              // Where nothing is sorted into programmes yet, a step that says so at every agency only stands in the way.
              programme.id === null && group.programmes.length === 1 ? (
                <TreeActivities key="none" year={year} address={{ ...address, ...branchOf(by, group, null) }} />
              ) : (
                <TreeBranch
                  key={programme.id ?? 'none'}
                  level={2}
                  name={programme.name || t('noProgramme')}
                  code={programme.code}
                  activities={programme.activities}
                  budget={programme.budget}
                >
                  <TreeActivities year={year} address={{ ...address, ...branchOf(by, group, programme.id) }} />
                </TreeBranch>
              ),
            )}
          </TreeBranch>
        ))}
      </ul>
    </section>
  )
}
