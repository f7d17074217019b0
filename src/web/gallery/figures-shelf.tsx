import { KindBadge, StateBadge } from '../ui/figures/badges.tsx'
import { BurnUp } from '../ui/figures/burn-up.tsx'
import { Matrix } from '../ui/figures/matrix.tsx'
import { ScoreBar } from '../ui/figures/score-bar.tsx'
import { DayText, InstantText, Money, Num, Percent } from '../ui/figures/values.tsx'
import { History } from '../ui/record/history.tsx'
import { AREAS, GROUPS } from './samples.ts'
import { Shelf } from './shelf.tsx'

const STATES = [
  'draft',
  'open',
  'progress',
  'attention',
  'overdue',
  'done',
  'decided',
  'undecided',
  'reopened',
  'cancelled',
] as const
const KINDS = ['duplicate', 'complementary', 'sequence_gap', 'gap', 'wrong_agency'] as const
const row = { display: 'flex', flexWrap: 'wrap', gap: 8 } as const

const WEEKS = Array.from({ length: 32 }, (_, week) => ({
  day: new Date(Date.UTC(2026, 0, 7 + week * 7)).toISOString().slice(0, 10),
  reached: Math.round((week * week * 803) / 961),
}))

const cells = GROUPS.flatMap((group, g) =>
  AREAS.flatMap((area, a) => {
    const count = (g * 7 + a * 5) % 11
    if (count === 0) return []
    return [
      {
        row: group,
        column: area,
        count: count * count,
        overlaps: count % 4 === 0 ? 2 : 0,
        gaps: count % 3 === 0 ? 1 : 0,
        to: '/dev/ui',
      },
    ]
  }),
)

/** Numbers, badges, scores, matrix, history. */
export function FiguresShelf() {
  return (
    <>
      <Shelf title="Angka dan tanggal">
        <div style={row}>
          <Num value={1234567.89} /> · <Percent value={8.98} /> · <Money value={1500000} /> ·{' '}
          <Money value={4.2e9} short /> · <DayText value="2026-02-10" /> · <InstantText value="2026-02-10T01:15:00Z" />{' '}
          · <Num value={null} />
        </div>
      </Shelf>
      <Shelf title="Keadaan dan jenis">
        <div style={row}>
          {STATES.map((state) => (
            <StateBadge key={state} state={state} />
          ))}
        </div>
        <div style={row}>
          {KINDS.map((kind) => (
            <KindBadge key={kind} kind={kind} />
          ))}
        </div>
      </Shelf>
      <Shelf title="Skor dengan bagiannya">
        <div style={{ maxWidth: 360 }}>
          <ScoreBar name="tujuan" score={0.93} />
          <ScoreBar name="sasaran" score={0.6} />
          <ScoreBar name="wilayah" score={0.2} />
          <ScoreBar name="waktu" score={null} />
        </div>
      </Shelf>
      <Shelf title="Matriks">
        <Matrix
          caption="Kegiatan menurut kelompok sasaran dan kecamatan"
          rows={GROUPS.map((name) => ({ id: name, name }))}
          columns={AREAS.map((name) => ({ id: name, name }))}
          cells={cells}
        />
      </Shelf>
      <Shelf title="Laju terhadap target">
        <BurnUp
          caption="Rumah diserahkan tahun 2026"
          unit="rumah"
          from="2026-01-01"
          until="2026-12-31"
          today="2026-08-12"
          target={1500}
          points={WEEKS}
          forecast={1310}
        />
        <BurnUp
          caption="Rumah diserahkan tahun 2027"
          unit="rumah"
          from="2027-01-01"
          until="2027-12-31"
          today="2027-01-01"
          target={null}
          points={[]}
          forecast={null}
        />
      </Shelf>
      <Shelf title="Riwayat">
        <History
          entries={[
            {
              id: '2',
              at: '2026-02-10T03:20:00Z',
              by: 'Rr. Siti Kusumaningtyas Prawirodirdjo',
              what: 'Mengubah kegiatan',
              changes: [
                { field: 'Anggaran', from: 'Rp150.000.000', to: 'Rp175.000.000' },
                { field: 'Mitra', from: null, to: 'CV Roti Sumber Rejeki' },
              ],
              note: 'Disepakati pada rapat koordinasi.',
            },
            {
              id: '1',
              at: '2026-02-09T03:20:00Z',
              by: null,
              what: 'Putusan dibuka lagi karena sasaran kegiatan berubah',
            },
          ]}
        />
        <History entries={[]} />
      </Shelf>
    </>
  )
}
