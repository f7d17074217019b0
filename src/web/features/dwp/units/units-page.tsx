import { Button } from '@mantine/core'
import { IconAlertTriangle, IconTrendingDown } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { UnitRow } from '#contract/dwp/units.ts'
import { api } from '../../../lib/api.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { Badge } from '../../../ui/figures/badges.tsx'
import { DayText, Num } from '../../../ui/figures/values.tsx'
import { Page } from '../../../ui/page/page.tsx'
import classes from '../dwp.module.css'
import { ChairChanges } from './chair-changes.tsx'

/** Every unit with its chair, its visits and how its people take part; first what waits for a decision. */
export function UnitsPage() {
  const { t } = useTranslation('dwp')
  const { data } = useSuspenseQuery(api.dwp.units.list.queryOptions())
  const { data: waiting } = useSuspenseQuery(api.dwp.units.chairChanges.queryOptions())
  const count = (is: (unit: UnitRow) => unknown) => data.rows.filter(is).length
  const open = waiting.changes.filter(({ state }) => state === 'open').length
  const falling = count(({ isFallingAway }) => isFallingAway)
  return (
    <Page
      title={t('units.title')}
      context={t('units.context')}
      figures={[
        { value: <Num value={data.rows.length} />, label: t('units.count') },
        ...(open > 0 ? [{ value: <Num value={open} />, label: t('units.changes'), tone: 'kunyit' as const }] : []),
        { value: <Num value={count(({ isTermOver }) => isTermOver)} />, label: t('units.over') },
        ...(data.can.readInside ? [{ value: <Num value={falling} />, label: t('units.falling') }] : []),
      ]}
    >
      <ChairChanges changes={waiting.changes} />
      {data.rows.length === 0 && (
        <EmptyState
          title={t('units.empty')}
          action={
            <Button component={Link} to="/perangkat-daerah" variant="default">
              {t('units.toAgencies')}
            </Button>
          }
        >
          {t('units.emptyWhy')}
        </EmptyState>
      )}
      <ul className={classes.plain} aria-label={t('units.label')}>
        {data.rows
          .toSorted((a, b) => Number(b.leads) - Number(a.leads) || a.shortName.localeCompare(b.shortName))
          .map((unit) => (
            <li key={unit.id} className={classes.row}>
              <Line unit={unit} />
            </li>
          ))}
      </ul>
    </Page>
  )
}

function Line({ unit }: { unit: UnitRow }) {
  const { t } = useTranslation('dwp')
  return (
    <>
      <span className={classes.words}>
        <Link to="/dwp/unit/$id" params={{ id: unit.id }}>
          {unit.name}
        </Link>
        <span>{unit.chair ? t('units.chair', { name: unit.chair }) : t('units.noChair')}</span>
        <span className={classes.quiet}>
          {unit.leads ? t('units.leads') : unit.parent && t('units.beside', { name: unit.parent.name })}
        </span>
      </span>
      <span className={classes.facts}>
        {unit.termUntil &&
          (unit.isTermOver ? (
            <Badge tone="bata" icon={IconAlertTriangle}>
              {t('units.termOver')}
            </Badge>
          ) : (
            <span>
              {t('units.term')} <DayText value={unit.termUntil} short />
            </span>
          ))}
        {!unit.leads && (
          <span>
            {t('units.lastVisit')} {unit.lastVisitOn ? <DayText value={unit.lastVisitOn} short /> : t('never')}
          </span>
        )}
        {unit.members !== null && !unit.leads && <span>{t('units.members', { count: unit.members })}</span>}
        {unit.share !== null && <span>{t('units.share', { share: unit.share })}</span>}
        {unit.isFallingAway && (
          <Badge tone="kunyit" icon={IconTrendingDown}>
            {t('units.fallingAway')}
          </Badge>
        )}
        {unit.openFindings !== null && unit.openFindings > 0 && (
          <span>{t('units.findings', { count: unit.openFindings })}</span>
        )}
      </span>
    </>
  )
}
