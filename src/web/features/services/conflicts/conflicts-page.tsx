import { Button, Textarea } from '@mantine/core'
import { IconCheck, IconCircleDashed, IconGavel, IconHistory } from '@tabler/icons-react'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RuleConflict } from '#contract/services/conflicts.ts'
import { useAddress } from '../../../lib/address.ts'
import { personAddress, RULES, servedAddress } from '../../../lib/addresses.ts'
import { api, client } from '../../../lib/api.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { notifyDone, notifyError } from '../../../ui/feedback/notify.ts'
import { Badge } from '../../../ui/figures/badges.tsx'
import { DayText } from '../../../ui/figures/values.tsx'
import type { Column } from '../../../ui/list/column.ts'
import { DataTable } from '../../../ui/list/data-table.tsx'
import type { Filter } from '../../../ui/list/filter.ts'
import { FilterBar } from '../../../ui/list/filter-bar.tsx'
import type { DataTableProps } from '../../../ui/list/list-props.ts'
import { NothingMatches } from '../../../ui/list/nothing-matches.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { SidePanel } from '../../../ui/record/side-panel.tsx'
import { type ConflictsAddress, conflictsInput } from '../view.ts'
import classes from './conflicts.module.css'

const STATES = {
  open: ['kunyit', IconCircleDashed],
  justified: ['daun', IconGavel],
  handled: ['daun', IconCheck],
  gone: ['gray', IconHistory],
} as const

/** As short a note as the server takes. */
const LEAST_NOTE = 3

function useColumns(onOpen: (conflict: RuleConflict) => void): Column<RuleConflict>[] {
  const { t } = useTranslation('services')
  return [
    { id: 'rule', name: t('conflicts.rule'), cell: ({ rule }) => rule.title, width: 220 },
    { id: 'services', name: t('conflicts.services'), cell: (row) => <Meeting conflict={row} />, width: 340 },
    { id: 'district', name: t('district'), cell: ({ district }) => district || t('nowhere') },
    { id: 'latestOn', name: t('conflicts.latest'), cell: ({ latestOn }) => <DayText value={latestOn} short /> },
    {
      id: 'state',
      name: t('conflicts.state'),
      cell: ({ state }) => (
        <Badge tone={STATES[state][0]} icon={STATES[state][1]}>
          {t(`conflicts.stateOf.${state}`)}
        </Badge>
      ),
    },
    {
      id: 'open',
      name: t('conflicts.open'),
      cell: (row) => (
        <Button size="compact-sm" variant="default" onClick={() => onOpen(row)}>
          {t('conflicts.open')}
        </Button>
      ),
    },
  ]
}

/** The services that meet, one line each. */
function Meeting({ conflict }: { conflict: RuleConflict }) {
  const { t } = useTranslation('services')
  return (
    <ul className={classes.services}>
      {conflict.services.map((service) => (
        <li key={service.id}>
          <Link to={personAddress(service.personId, 'services')}>{service.name}</Link> · {service.kind.name} ·{' '}
          {service.agency.shortName} · <DayText value={service.from} short />
          {service.state === 'proposed' && <span className={classes.dim}> ({t('stateOf.proposed')})</span>}
        </li>
      ))}
    </ul>
  )
}

function useFilters(): Filter[] {
  const { t } = useTranslation('services')
  const rules = useQuery(api.services.rules.list.queryOptions()).data
  const summary = useQuery(api.services.summary.queryOptions({ input: {} })).data
  return [
    {
      kind: 'choice',
      name: 'state',
      label: t('conflicts.state'),
      options: (['justified', 'handled', 'gone'] as const).map((value) => ({
        value,
        label: t(`conflicts.stateOf.${value}`),
      })),
    },
    {
      kind: 'choice',
      name: 'rule',
      label: t('conflicts.rule'),
      options: (rules?.rows ?? []).map(({ id, title }) => ({ value: id, label: title })),
    },
    {
      kind: 'choices',
      name: 'agency',
      label: t('agency'),
      options: (summary?.agencies ?? []).map(({ id, shortName }) => ({ value: id, label: shortName })),
    },
    {
      kind: 'choice',
      name: 'district',
      label: t('district'),
      options: (summary?.districts ?? []).map(({ code, name }) => ({ value: code, label: name })),
    },
  ]
}

/** Services in the ledger that break a rule, to be looked at one by one. */
export function ConflictsPage() {
  const { t } = useTranslation('services')
  const [view, setView] = useAddress<ConflictsAddress>()
  const [looking, setLooking] = useState<RuleConflict>()
  const query = useQuery({
    ...api.services.conflicts.list.queryOptions({ input: conflictsInput(view) }),
    placeholderData: keepPreviousData,
  })
  const isFiltered = [view.state, view.rule, view.agency, view.district].some((value) => value !== undefined)
  return (
    <Page
      title={t('conflicts.title')}
      context={t('conflicts.context')}
      crumbs={[{ name: t('place'), to: servedAddress() }]}
      more={
        <Button component={Link} to={RULES} variant="default">
          {t('conflicts.toRules')}
        </Button>
      }
    >
      <FilterBar filters={useFilters()} address={view} onAddress={setView} />
      <DataTable
        label={t('conflicts.label')}
        columns={useColumns(setLooking)}
        query={query}
        rowId={({ id }) => id}
        rowName={({ rule, services }) => `${rule.title}, ${services[0]?.name ?? ''}`}
        address={view}
        onAddress={setView as DataTableProps<RuleConflict>['onAddress']}
        empty={<EmptyState title={t('conflicts.empty')}>{t('conflicts.emptyWhy')}</EmptyState>}
        {...(isFiltered && {
          emptyFiltered: (
            <NothingMatches
              onClear={() => setView({ state: undefined, rule: undefined, agency: undefined, district: undefined })}
            />
          ),
        })}
      />
      <SidePanel opened={looking !== undefined} onClose={() => setLooking(undefined)} title={t('conflicts.look')}>
        {looking && <Look key={looking.id} conflict={looking} onClose={() => setLooking(undefined)} />}
      </SidePanel>
    </Page>
  )
}

function Look({ conflict, onClose }: { conflict: RuleConflict; onClose: () => void }) {
  const { t } = useTranslation('services')
  const queries = useQueryClient()
  const [note, setNote] = useState(conflict.note)
  const [busy, setBusy] = useState<string>()
  const [isShort, setIsShort] = useState(false)
  const say = async (state: 'justified' | 'handled' | 'open') => {
    if (state !== 'open' && note.trim().length < LEAST_NOTE) return setIsShort(true)
    setBusy(state)
    try {
      await client.services.conflicts.look({ id: conflict.id, state, note })
      await queries.invalidateQueries({ queryKey: api.services.key() })
      onClose()
      await notifyDone(t('conflicts.said'))
    } catch (error) {
      await notifyError(error, t('conflicts.look'))
    } finally {
      setBusy(undefined)
    }
  }
  return (
    <div className={classes.look}>
      <h3>{conflict.rule.title}</h3>
      <Meeting conflict={conflict} />
      {conflict.lookedBy && <p className={classes.dim}>{t('conflicts.lookedBy', { name: conflict.lookedBy })}</p>}
      {conflict.can.look ? (
        <>
          <Textarea
            label={t('conflicts.note')}
            description={t('conflicts.noteHelp')}
            value={note}
            onChange={(event) => {
              setNote(event.currentTarget.value)
              setIsShort(false)
            }}
            {...(isShort && { error: t('conflicts.noteNeeded', { count: LEAST_NOTE }) })}
            maxLength={1000}
            autosize
            minRows={3}
          />
          <div className={classes.deeds}>
            <Button loading={busy === 'handled'} onClick={() => void say('handled')}>
              {t('conflicts.handle')}
            </Button>
            <Button variant="default" loading={busy === 'justified'} onClick={() => void say('justified')}>
              {t('conflicts.justify')}
            </Button>
            {conflict.state !== 'open' && (
              <Button variant="subtle" loading={busy === 'open'} onClick={() => void say('open')}>
                {t('conflicts.reopen')}
              </Button>
            )}
          </div>
        </>
      ) : (
        <p>{t('conflicts.goneWhy')}</p>
      )}
    </div>
  )
}
