import { Select } from '@mantine/core'
import { IconBed, IconCheck, IconPencil, IconRotate, IconX } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Programme } from '#contract/dwp/programmes.ts'
import { useAddress } from '../../../lib/address.ts'
import { api } from '../../../lib/api.ts'
import { stringifySearch } from '../../../lib/search-string.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { Badge, type Tone } from '../../../ui/figures/badges.tsx'
import { Matrix } from '../../../ui/figures/matrix.tsx'
import { Num, PeriodText } from '../../../ui/figures/values.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { SidePanel } from '../../../ui/record/side-panel.tsx'
import classes from '../dwp.module.css'
import { ProgrammePanel } from './programme-panel.tsx'

const FIELDS = ['education', 'economy', 'social_culture', 'secretariat', 'none'] as const
const STATES = ['draft', 'active', 'asleep', 'revived', 'withdrawn'] as const
type FieldName = (typeof FIELDS)[number]
type StateName = (typeof STATES)[number]

interface View {
  year?: number
  unit?: string
  field?: FieldName
  state?: StateName
  id?: string
}

const LOOKS = {
  draft: ['gray', IconPencil],
  active: ['daun', IconCheck],
  asleep: ['kunyit', IconBed],
  revived: ['nila', IconRotate],
  withdrawn: ['gray', IconX],
} as const satisfies Record<StateName, readonly [Tone, typeof IconBed]>

const fieldOf = ({ field }: Programme): FieldName => field ?? 'none'
const addressOf = (view: View) => `/dwp/proker${stringifySearch({ ...view })}`

/** Work programmes of all units side by side: unit × field, and under it the rows behind every figure. */
export function ProgrammesPage() {
  const { t } = useTranslation('dwp')
  const [view, setView] = useAddress<View>()
  const { data } = useSuspenseQuery(api.dwp.programmes.list.queryOptions({ input: { year: view.year } }))
  const { programmes, year, years } = data
  const shown = programmes.filter(
    (one) =>
      (!view.unit || one.unit.id === view.unit) &&
      (!view.field || fieldOf(one) === view.field) &&
      (!view.state || one.state === view.state),
  )
  const open = programmes.find(({ id }) => id === view.id)
  const of = (state: StateName) => programmes.filter((one) => one.state === state).length
  const units = [...new Map(programmes.map(({ unit }) => [unit.id, unit])).values()]
  return (
    <Page
      title={t('programmes.title')}
      context={t('programmes.context')}
      figures={[
        { value: <Num value={programmes.length} />, label: t('programmes.count'), to: addressOf({ year }) },
        {
          value: <Num value={of('asleep')} />,
          label: t('programmes.asleep'),
          to: addressOf({ year, state: 'asleep' }),
        },
        {
          value: <Num value={of('revived')} />,
          label: t('programmes.revived'),
          to: addressOf({ year, state: 'revived' }),
        },
        { value: <Num value={programmes.filter(({ pairs }) => pairs > 0).length} />, label: t('programmes.meeting') },
      ]}
    >
      <div className={classes.deeds}>
        <Choice
          label={t('programmes.year')}
          value={String(year)}
          options={(years.includes(year) ? years : [year, ...years]).map((one) => [String(one), String(one)])}
          onChange={(value) => setView({ year: Number(value) })}
        />
        <Choice
          label={t('programmes.unit')}
          value={view.unit ?? ''}
          options={[['', t('programmes.all')], ...units.map(({ id, shortName }) => [id, shortName] as const)]}
          onChange={(value) => setView({ unit: value || undefined })}
        />
        <Choice
          label={t('programmes.field')}
          value={view.field ?? ''}
          options={[['', t('programmes.all')], ...FIELDS.map((one) => [one, t(`programmes.fieldOf.${one}`)] as const)]}
          onChange={(value) => setView({ field: FIELDS.find((one) => one === value) })}
        />
        <Choice
          label={t('programmes.state')}
          value={view.state ?? ''}
          options={[['', t('programmes.all')], ...STATES.map((one) => [one, t(`programmes.stateOf.${one}`)] as const)]}
          onChange={(value) => setView({ state: STATES.find((one) => one === value) })}
        />
      </div>
      {programmes.length === 0 ? (
        <EmptyState title={t('programmes.empty')}>{t('programmes.emptyWhy')}</EmptyState>
      ) : (
        <Matrix
          caption={t('programmes.caption')}
          rows={units.map(({ id, shortName, name }) => ({ id, name: shortName, full: name }))}
          columns={FIELDS.map((id) => ({ id, name: t(`programmes.fieldOf.${id}`) }))}
          cells={cellsOf(programmes, year)}
        />
      )}
      <ul className={classes.plain} aria-label={t('programmes.label')}>
        {shown.map((programme) => (
          <li key={programme.id} className={classes.row}>
            <Line programme={programme} onOpen={() => setView({ id: programme.id })} />
          </li>
        ))}
      </ul>
      <SidePanel opened={open !== undefined} onClose={() => setView({ id: undefined })} title={open?.name}>
        {open && <ProgrammePanel key={`${open.id} ${open.version}`} programme={open} />}
      </SidePanel>
    </Page>
  )
}

function cellsOf(programmes: readonly Programme[], year: number) {
  const groups = Map.groupBy(programmes, (one) => `${one.unit.id} ${fieldOf(one)}`)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const field = fieldOf(first)
    return {
      row: first.unit.id,
      column: field,
      count: group.length,
      overlaps: group.filter(({ pairs }) => pairs > 0).length,
      to: addressOf({ year, unit: first.unit.id, field }),
    }
  })
}

function Choice({
  label,
  value,
  options,
  onChange,
}: {
  label: string
  value: string
  options: readonly (readonly [value: string, label: string])[]
  onChange: (value: string) => void
}) {
  return (
    <Select
      label={label}
      value={value}
      onChange={(next) => onChange(next ?? '')}
      data={options.map(([option, name]) => ({ value: option, label: name }))}
      allowDeselect={false}
      w={180}
    />
  )
}

function Line({ programme, onOpen }: { programme: Programme; onOpen: () => void }) {
  const { t } = useTranslation('dwp')
  const { name, unit, state, startsOn, endsOn, stateReason, revived, pairs } = programme
  const [tone, icon] = LOOKS[state]
  return (
    <>
      <span className={classes.words}>
        <button type="button" className={classes.link} onClick={onOpen}>
          {name}
        </button>
        <span className={classes.quiet}>
          {unit.shortName} · {t(`programmes.fieldOf.${fieldOf(programme)}`)}
        </span>
        {state === 'asleep' && <span>{t('programmes.slept', { reason: stateReason })}</span>}
        {state === 'revived' && revived && <span>{t('programmes.woken', revived)}</span>}
      </span>
      <span className={classes.facts}>
        {startsOn && (
          <span>
            <PeriodText startsOn={startsOn} endsOn={endsOn ?? startsOn} short />
          </span>
        )}
        {pairs > 0 && <span>{t('programmes.pairs', { count: pairs })}</span>}
        <Badge tone={tone} icon={icon}>
          {t(`programmes.stateOf.${state}`)}
        </Badge>
      </span>
    </>
  )
}
