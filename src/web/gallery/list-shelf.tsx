import { Button } from '@mantine/core'
import { useState } from 'react'
import { type ListAddress, useAddress } from '../lib/address.ts'
import { EmptyState } from '../ui/feedback/empty-state.tsx'
import { KindBadge, StateBadge } from '../ui/figures/badges.tsx'
import { ScoreBar } from '../ui/figures/score-bar.tsx'
import { DayText, Money } from '../ui/figures/values.tsx'
import type { Column } from '../ui/list/column.ts'
import { DataTable } from '../ui/list/data-table.tsx'
import type { Filter } from '../ui/list/filter.ts'
import { FilterBar } from '../ui/list/filter-bar.tsx'
import type { DataTableProps } from '../ui/list/list-props.ts'
import { NothingMatches } from '../ui/list/nothing-matches.tsx'
import { SidePanel } from '../ui/record/side-panel.tsx'
import { AREAS, type SampleActivity, samplePage } from './samples.ts'
import { Shelf } from './shelf.tsx'

const columns: Column<SampleActivity>[] = [
  { id: 'name', name: 'Kegiatan', cell: (row) => row.name, sortable: true },
  { id: 'agency', name: 'Perangkat daerah', cell: (row) => row.agency, width: 180 },
  { id: 'kind', name: 'Jenis', cell: (row) => <KindBadge kind={row.kind} /> },
  {
    id: 'score',
    name: 'Kemiripan',
    cell: (row) => <ScoreBar name="Kemiripan" score={row.score} compact />,
    sortable: true,
  },
  { id: 'budget', name: 'Anggaran', cell: (row) => <Money value={row.budget} />, align: 'end', sortable: true },
  { id: 'starts', name: 'Mulai', cell: (row) => <DayText value={row.starts} short />, sortable: true },
  { id: 'state', name: 'Keadaan', cell: (row) => <StateBadge state={row.state} />, hidden: true },
]

const filters: Filter[] = [
  {
    kind: 'choices',
    name: 'kind',
    label: 'Jenis',
    options: [
      { value: 'duplicate', label: 'Ganda' },
      { value: 'complementary', label: 'Saling melengkapi' },
    ],
  },
  { kind: 'choice', name: 'area', label: 'Kecamatan', options: AREAS.map((name) => ({ value: name, label: name })) },
  { kind: 'flag', name: 'mine', label: 'Unit saya saja' },
]

type Address = ListAddress & { kind?: string[]; area?: string; mine?: true }

/** Lists: full, loading, broken, and empty in both ways. */
export function ListShelf() {
  const [address, setAddress] = useAddress<Address>()
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [peeked, setPeeked] = useState<SampleActivity>()
  const answer = { error: null, isPending: false, isPlaceholderData: false, refetch: () => undefined }
  const shared: DataTableProps<SampleActivity> = {
    label: 'Daftar kegiatan',
    columns,
    query: { ...answer, data: samplePage(address.page ?? 1, Math.min(address.pageSize ?? 8, 25)) },
    rowId: (row) => row.id,
    rowName: (row) => row.name,
    rowTo: () => '/dev/ui',
    address,
    onAddress: setAddress,
    empty: (
      <EmptyState title="Belum ada kegiatan" action={<Button>Impor rencana</Button>}>
        Kegiatan masuk dari lembar kerja rencana perangkat daerah. Unggah satu berkas, periksa kolomnya, lalu simpan.
      </EmptyState>
    ),
  }
  return (
    <>
      <Shelf title="Daftar">
        <FilterBar
          filters={filters}
          address={address}
          onAddress={setAddress}
          searchLabel="Cari nama atau kode kegiatan"
        />
        <DataTable
          {...shared}
          onPeek={setPeeked}
          selected={selected}
          onSelect={setSelected}
          bulk={<Button size="compact-sm">Putuskan</Button>}
          tools={<Button variant="default">Unduh daftar ini</Button>}
        />
        <SidePanel opened={peeked !== undefined} onClose={() => setPeeked(undefined)} title={peeked?.name}>
          {peeked?.agency}
        </SidePanel>
      </Shelf>
      <Shelf title="Daftar: sedang dimuat, gagal, kosong, tersaring habis">
        <DataTable {...shared} query={{ ...answer, isPending: true, data: undefined }} />
        <DataTable {...shared} query={{ ...answer, data: undefined, error: new TypeError('Failed to fetch') }} />
        <DataTable {...shared} query={{ ...answer, data: samplePage(1, 8, 0) }} />
        <DataTable
          {...shared}
          query={{ ...answer, data: samplePage(1, 8, 0) }}
          emptyFiltered={<NothingMatches onClear={() => undefined} />}
        />
      </Shelf>
    </>
  )
}
