import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Gap } from '#contract/overlaps/overview.ts'
import { activityAddress, newActivityAddress } from '../../../lib/addresses.ts'
import { useCan } from '../../../lib/session.ts'
import { StateBadge } from '../../../ui/figures/badges.tsx'
import { Num } from '../../../ui/figures/values.tsx'
import type { Column } from '../../../ui/list/column.ts'
import classes from './gaps.module.css'

const SHOWN = 2

/** The form of an activity that would answer this need. */
const answerTo = ({ needId, title, expectedOutput, targetText, areaText, areaCodes, expectedPeople, unit }: Gap) =>
  newActivityAddress({
    need: needId,
    name: title,
    outputKind: expectedOutput,
    targetText,
    areaText,
    areaCodes,
    expectedPeople,
    unit,
  })

function Answer({ gap }: { gap: Gap }) {
  const { t } = useTranslation('synergy')
  const mayCreate = useCan('createActivity')
  if (gap.status === 'uncovered') {
    return (
      <div className={classes.answer}>
        <span>{gap.why}</span>
        {mayCreate && (
          <Button
            component={Link}
            to={answerTo(gap)}
            variant="light"
            size="compact-md"
            aria-label={t('gaps.createFor', { name: gap.title, area: gap.areaText })}
          >
            {t('gaps.create')}
          </Button>
        )}
      </div>
    )
  }
  return (
    <ul className={classes.activities}>
      {gap.coveredBy.slice(0, SHOWN).map(({ id, name, agency }) => (
        <li key={id}>
          <Link to={activityAddress(id)}>{name}</Link> <span className={classes.dim}>{agency.shortName}</span>
        </li>
      ))}
      {gap.coveredBy.length > SHOWN && <li>{t('gaps.more', { count: gap.coveredBy.length - SHOWN })}</li>}
    </ul>
  )
}

/** The columns of the list of needs. */
export function useGapColumns(): Column<Gap>[] {
  const { t } = useTranslation('synergy')
  return [
    {
      id: 'need',
      name: t('gaps.need'),
      cell: (row) => (
        <>
          {row.title} <span className={classes.dim}>{row.sourceId}</span>
        </>
      ),
    },
    { id: 'area', name: t('gaps.area'), cell: (row) => row.areaText, width: 140 },
    { id: 'target', name: t('gaps.target'), cell: (row) => row.targetText, width: 200 },
    {
      id: 'expected',
      name: t('gaps.expected'),
      align: 'end',
      cell: (row) => (
        <span className="one-line">
          <Num value={row.expectedPeople} /> {row.expectedPeople !== null && row.unit}
        </span>
      ),
    },
    { id: 'status', name: t('gaps.status'), cell: (row) => <StateBadge state={row.status} /> },
    { id: 'why', name: t('gaps.coveredBy'), cell: (row) => <Answer gap={row} />, width: 300 },
    { id: 'priority', name: t('gaps.priority'), cell: (row) => row.priority?.name ?? t('panes.none'), width: 180 },
    { id: 'output', name: t('gaps.output'), cell: (row) => row.expectedOutput, hidden: true },
  ]
}
