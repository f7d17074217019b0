import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Pledge, PledgeView } from '#contract/partners/pledges.ts'
import type { Form } from '#contract/partners/shapes.ts'
import { useAgencies } from '../../../lib/acting/use-agencies.ts'
import { type ListAddress, useAddress } from '../../../lib/address.ts'
import { api } from '../../../lib/api.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { DayText, Money } from '../../../ui/figures/values.tsx'
import type { Column } from '../../../ui/list/column.ts'
import { DataTable } from '../../../ui/list/data-table.tsx'
import { FilterBar } from '../../../ui/list/filter-bar.tsx'
import type { DataTableProps } from '../../../ui/list/list-props.ts'
import { NothingMatches } from '../../../ui/list/nothing-matches.tsx'
import { PartsNav } from '../../../ui/page/parts-nav.tsx'
import { SidePanel } from '../../../ui/record/side-panel.tsx'
import { useFormOptions } from '../choices.ts'
import { PledgeBadge } from '../partner-badges.tsx'
import classes from '../partners.module.css'
import { quantityText } from '../quantity.tsx'
import { PledgePanel } from './pledge-panel.tsx'

const VIEWS = ['open', 'due', 'late', 'reported', 'to_value', 'to_thank', 'thanked', 'cancelled', 'all'] as const
type View = ListAddress & { view?: PledgeView; form?: Form; agency?: string; id?: string; pledge?: string }

function useColumns(withPartner: boolean): Column<Pledge>[] {
  const { t } = useTranslation('partners')
  const what: Column<Pledge> = {
    id: 'what',
    name: t('pledge.what'),
    cell: (row) => `${quantityText(row.quantity, row.unit)}${row.what ? ` · ${row.what}` : ''}`,
    width: 180,
  }
  return [
    ...(withPartner
      ? [{ id: 'partner', name: t('partners'), cell: (row: Pledge) => row.partner.name, width: 200 }, what]
      : [what]),
    {
      id: 'for',
      name: t('pledge.for'),
      cell: ({ purpose }) =>
        purpose.title || [t(`purpose.${purpose.kind}`), purpose.areaName].filter(Boolean).join(' · '),
      width: 200,
    },
    { id: 'due', name: t('pledge.due'), cell: (row) => <DayText value={row.dueOn} short /> },
    {
      id: 'delivered',
      name: t('pledge.delivered'),
      cell: (row) => quantityText(row.delivered, row.unit),
      align: 'end',
    },
    {
      id: 'worth',
      name: t('pledge.worth'),
      cell: (row) => <Money value={row.worth} short />,
      align: 'end',
      hidden: true,
    },
    { id: 'state', name: t('list.state'), cell: (row) => <PledgeBadge state={row.state} isLate={row.isLate} /> },
    { id: 'agency', name: t('pledge.agency'), cell: (row) => row.agency?.shortName ?? t('coordinators'), hidden: true },
  ]
}

/** Pledges of the region or of one partner by how far they are; one opens beside the list with its deeds. */
export function PledgeList({ partnerId }: { partnerId?: string }) {
  const { t } = useTranslation('partners')
  const [address, setAddress] = useAddress<View>()
  const { all } = useAgencies()
  const forms = useFormOptions()
  const { page = 1, pageSize = 25, q, form, agency } = address
  const view = address.view ?? (partnerId ? 'all' : 'open')
  // On a partner's page `id` is the partner's.
  const opened = partnerId ? address.pledge : address.id
  const open = (id: string | undefined) => setAddress(partnerId ? { pledge: id, page } : { id, page })
  const input = { page, pageSize: Math.min(pageSize, 200), q, view, form, agencyId: agency, partnerId }
  const query = useQuery({
    ...api.partners.pledges.list.queryOptions({ input }),
    placeholderData: keepPreviousData,
  })
  const counts = query.data?.counts
  const clear = () => setAddress({ q: undefined, form: undefined, agency: undefined, view: undefined })
  return (
    <div className={classes.section}>
      {!partnerId && (
        <>
          <PartsNav
            label={t('pledge.views')}
            parts={VIEWS.map((value) => ({
              value,
              label: counts ? `${t(`pledgeView.${value}`)} (${counts[value]})` : t(`pledgeView.${value}`),
            }))}
            shown={view}
            onShow={(next) => setAddress({ view: next })}
          />
          <FilterBar
            filters={[
              { kind: 'choice', name: 'form', label: t('terms.form'), options: forms },
              { kind: 'choice', name: 'agency', label: t('pledge.agency'), options: all },
            ]}
            address={address}
            onAddress={setAddress}
            searchLabel={t('pledge.search')}
          />
        </>
      )}
      <DataTable
        label={t('pledge.label')}
        columns={useColumns(!partnerId)}
        query={query}
        rowId={(row) => row.id}
        rowName={(row) => `${row.partner.name}: ${quantityText(row.quantity, row.unit)}`}
        onPeek={(row) => open(row.id)}
        address={address}
        onAddress={setAddress as DataTableProps<Pledge>['onAddress']}
        empty={<EmptyState title={t('pledge.empty')}>{t('pledge.emptyWhy')}</EmptyState>}
        {...((q || form || agency || address.view) && { emptyFiltered: <NothingMatches onClear={clear} /> })}
      />
      <SidePanel opened={opened !== undefined} onClose={() => open(undefined)} title={t('pledge.one')}>
        {opened && <PledgePanel id={opened} />}
      </SidePanel>
    </div>
  )
}
