import { Alert, Button, NumberInput, Select, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type HouseCandidate, MOST_TAKEN } from '#contract/houses/proposals.ts'
import { useAgencies } from '../../../lib/acting/use-agencies.ts'
import { useToday } from '../../../lib/acting/use-today.ts'
import { useAddress } from '../../../lib/address.ts'
import { api, client } from '../../../lib/api.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import { useSession } from '../../../lib/session.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { Nothing } from '../../../ui/figures/values.tsx'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import type { Column } from '../../../ui/list/column.ts'
import { DataTable } from '../../../ui/list/data-table.tsx'
import { FilterBar } from '../../../ui/list/filter-bar.tsx'
import { NothingMatches } from '../../../ui/list/nothing-matches.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { SidePanel } from '../../../ui/record/side-panel.tsx'
import classes from '../house/house.module.css'
import type { CandidatesAddress } from './view.ts'

/** Rows of an agency's lists that propose a house, to be made houses. */
export function CandidatesPage() {
  const { t } = useTranslation('houses')
  const { own } = useAgencies()
  const session = useSession().actingAs
  const [view, setView] = useAddress<CandidatesAddress>()
  const agencyId = view.agency ?? session.agency?.id ?? ''
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [isTaking, setTaking] = useState(false)
  const { page, pageSize, q } = view
  const query = useQuery({
    ...api.houses.proposals.candidates.queryOptions({
      input: { agencyId, page, pageSize, q },
      enabled: agencyId !== '',
    }),
    placeholderData: keepPreviousData,
  })
  const columns = useMemo(
    (): Column<HouseCandidate>[] => [
      { id: 'name', name: t('candidates.name'), cell: ({ name }) => name },
      { id: 'village', name: t('candidates.village'), cell: ({ village }) => village || <Nothing /> },
      { id: 'list', name: t('candidates.list'), cell: ({ list }) => list },
    ],
    [t],
  )
  const choose = (next: ReadonlySet<string>) => setSelected(new Set([...next].slice(0, MOST_TAKEN)))
  return (
    <Page
      title={t('candidates.title')}
      context={t('candidates.context')}
      crumbs={[{ name: t('houses'), to: '/rumah' }]}
    >
      {own.length > 1 && (
        <Select
          label={t('candidates.agency')}
          data={own}
          value={agencyId || null}
          onChange={(agency) => {
            setSelected(new Set())
            setView({ agency: agency ?? undefined, page: undefined })
          }}
          searchable
        />
      )}
      {agencyId === '' ? (
        <p className={classes.quiet}>{t('candidates.chooseAgency')}</p>
      ) : (
        <>
          <FilterBar filters={[]} address={view} onAddress={setView} searchLabel={t('candidates.search')} />
          <DataTable
            label={t('candidates.label')}
            columns={columns}
            query={query}
            rowId={({ recordId }) => recordId}
            rowName={({ name }) => name}
            address={view}
            onAddress={setView}
            selected={selected}
            onSelect={choose}
            bulk={<Button onClick={() => setTaking(true)}>{t('candidates.take', { count: selected.size })}</Button>}
            empty={<EmptyState title={t('candidates.empty')}>{t('candidates.emptyWhy')}</EmptyState>}
            {...(q && { emptyFiltered: <NothingMatches onClear={() => setView({ q: undefined })} /> })}
          />
        </>
      )}
      <SidePanel opened={isTaking} onClose={() => setTaking(false)} title={t('candidates.panel')}>
        <TakeForm agencyId={agencyId} recordIds={[...selected]} onTaken={() => setSelected(new Set())} />
      </SidePanel>
    </Page>
  )
}

type Taken = Awaited<ReturnType<typeof client.houses.proposals.take>>

interface TakeProps {
  readonly agencyId: string
  readonly recordIds: string[]
  readonly onTaken: () => void
}

/** Where the proposals come from; then what became a house and what was skipped. */
function TakeForm({ agencyId, recordIds, onTaken }: TakeProps) {
  const { t } = useTranslation('houses')
  const queries = useQueryClient()
  const today = useToday()
  const [taken, setTaken] = useState<Taken>()
  const form = useForm({
    initialValues: { proposedBy: '', proposedOn: today, year: Number(today.slice(0, 4)) as number | string },
    validate: { proposedOn: (value) => (value ? null : t('required')) },
  })
  const labels = { proposedBy: t('propose.proposedBy'), proposedOn: t('propose.proposedOn'), year: t('propose.year') }
  if (taken) return <Outcome taken={taken} />
  return (
    <Form
      form={form}
      labels={labels}
      submit={t('candidates.submit')}
      onSubmit={async ({ year, ...values }) => {
        setTaken(await client.houses.proposals.take({ agencyId, recordIds, ...values, year: Number(year) }))
        onTaken()
        await queries.invalidateQueries({ queryKey: api.houses.key() })
      }}
    >
      <TextInput
        {...field(form, 'proposedBy', { label: labels.proposedBy, help: t('propose.proposedByHelp'), optional: true })}
        maxLength={300}
      />
      <TextInput type="date" {...field(form, 'proposedOn', { label: labels.proposedOn })} />
      <NumberInput
        {...field(form, 'year', { label: labels.year })}
        hideControls
        thousandSeparator=""
        min={2000}
        max={2100}
      />
    </Form>
  )
}

function Outcome({ taken: { made, skipped } }: { taken: Taken }) {
  const { t } = useTranslation('houses')
  return (
    <div className={classes.stack} role="status">
      <p>{t('candidates.made', { count: made.length })}</p>
      {skipped.length > 0 && (
        <Alert color="kunyit" title={t('candidates.skipped', { count: skipped.length })}>
          <ul className={classes.list}>
            {skipped.map(({ recordId, name, why }) => (
              <li key={recordId}>
                {name}: {why[currentLanguage()]}
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </div>
  )
}
