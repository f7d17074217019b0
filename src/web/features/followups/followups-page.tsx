import { Button, SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../../lib/address.ts'
import { followupsAddress } from '../../lib/addresses.ts'
import { api } from '../../lib/api.ts'
import { formatNumber } from '../../lib/format.ts'
import { currentLanguage } from '../../lib/i18n.ts'
import { useSession } from '../../lib/session.ts'
import type { Filter } from '../../ui/list/filter.ts'
import { FilterBar } from '../../ui/list/filter-bar.tsx'
import type { Figure } from '../../ui/page/figures.tsx'
import { Page } from '../../ui/page/page.tsx'
import { FollowupBoard } from './board/followup-board.tsx'
import { FollowupPanel } from './detail/followup-panel.tsx'
import classes from './followups.module.css'
import { FollowupList } from './list/followup-list.tsx'
import { FollowupMonth } from './month/followup-month.tsx'
import { useAgencyOptions } from './use-agency-options.ts'
import { type FollowupAddress, KINDS, narrowed } from './view.ts'

function useFilters(isList: boolean): Filter[] {
  const { t } = useTranslation('followups')
  const agencies = useAgencyOptions()
  const everywhere: Filter[] = [
    {
      kind: 'choices',
      name: 'kind',
      label: t('kindLabel'),
      options: KINDS.map((value) => ({ value, label: t(`kind.${value}`) })),
    },
    { kind: 'choice', name: 'agency', label: t('owner'), options: agencies },
  ]
  if (!isList) return everywhere
  return [
    ...everywhere,
    {
      kind: 'choice',
      name: 'due',
      label: t('due'),
      options: [
        { value: 'overdue', label: t('overdue') },
        { value: 'week', label: t('dueWeek') },
        { value: 'month', label: t('dueMonth') },
      ],
    },
    { kind: 'flag', name: 'waiting', label: t('waitingOnly') },
    {
      kind: 'choice',
      name: 'state',
      label: t('state'),
      options: [
        { value: 'done', label: t('stateDone') },
        { value: 'dropped', label: t('stateDropped') },
        { value: 'all', label: t('stateAll') },
      ],
    },
  ]
}

/** Open, late and waiting, and the obstacles among them, under the filters that hold for every view. */
function useFigures(view: FollowupAddress): Figure[] {
  const { t } = useTranslation('followups')
  const ask = (more: object) => api.followups.list.queryOptions({ input: { ...narrowed(view), pageSize: 1, ...more } })
  const { data } = useQuery(ask({}))
  const obstacles = useQuery(ask({ kind: ['obstacle'] })).data
  const number = (value: number) => formatNumber(value, currentLanguage())
  if (!data || !obstacles) return []
  const scope = { scope: view.scope, agency: view.agency, kind: view.kind }
  return [
    { value: number(data.total), label: t('open'), to: followupsAddress(scope) },
    {
      value: number(data.overdue),
      label: t('overdue'),
      ...(data.overdue > 0 && { tone: 'bata' as const }),
      to: followupsAddress({ ...scope, due: 'overdue' }),
    },
    {
      value: number(data.waiting),
      label: t('waitingFor'),
      ...(data.waiting > 0 && { tone: 'kunyit' as const }),
      to: followupsAddress({ ...scope, waiting: true }),
    },
    { value: number(obstacles.total), label: t('obstacles'), to: followupsAddress({ ...scope, kind: ['obstacle'] }) },
  ]
}

/** What is owed, by whom and by when: as a list, a board or a month; one of them open beside it. */
export function FollowupsPage() {
  const { t } = useTranslation('followups')
  const [view, setView] = useAddress<FollowupAddress>()
  const { actingAs, can } = useSession()
  const { page: _page, pageSize: _size, id, ...shown } = view
  return (
    <Page
      title={t('title')}
      context={t('context')}
      figures={useFigures(shown)}
      action={
        can.createActivity && (
          <Button component={Link} to="/tindak-lanjut/baru">
            {t('new')}
          </Button>
        )
      }
    >
      <div className={classes.switches}>
        <SegmentedControl
          aria-label={t('viewLabel')}
          value={view.view ?? 'list'}
          onChange={(next) => setView({ view: next === 'list' ? undefined : (next as 'board' | 'calendar') })}
          data={[
            { value: 'list', label: t('view.list') },
            { value: 'board', label: t('view.board') },
            { value: 'calendar', label: t('view.calendar') },
          ]}
        />
        <SegmentedControl
          aria-label={t('scope')}
          value={view.scope ?? 'all'}
          onChange={(next) => setView({ scope: next === 'all' ? undefined : (next as 'mine' | 'agency') })}
          data={[
            { value: 'all', label: t('all') },
            ...(actingAs.agency ? [{ value: 'agency', label: t('agency') }] : []),
            { value: 'mine', label: t('mine') },
          ]}
        />
      </div>
      <FilterBar
        filters={useFilters(view.view === undefined)}
        address={view}
        onAddress={setView}
        searchLabel={t('search')}
      />
      {view.view === 'board' ? (
        <FollowupBoard view={shown} />
      ) : view.view === 'calendar' ? (
        <FollowupMonth view={shown} onView={setView} />
      ) : (
        <FollowupList view={view} onView={setView} />
      )}
      <FollowupPanel id={id} onClose={() => setView({ page: view.page, id: undefined })} />
    </Page>
  )
}
