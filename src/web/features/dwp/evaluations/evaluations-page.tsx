import { Button } from '@mantine/core'
import { IconCheck, IconCircleDashed, IconPencil } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../../../lib/address.ts'
import { api } from '../../../lib/api.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { Badge } from '../../../ui/figures/badges.tsx'
import { Num } from '../../../ui/figures/values.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { evaluationAddress } from '../addresses.ts'
import classes from '../dwp.module.css'
import { inWords } from '../quarters.ts'

const LOOKS = {
  none: ['kunyit', IconCircleDashed],
  draft: ['gray', IconPencil],
  sent: ['daun', IconCheck],
} as const

const moved = (year: number, quarter: number, by: number) => {
  const at = year * 4 + (quarter - 1) + by
  return { year: Math.floor(at / 4), quarter: (at % 4) + 1 }
}

/** Who has sent the evaluation of a quarter, and who has not. */
export function EvaluationsPage() {
  const { t } = useTranslation('dwp')
  const [view, setView] = useAddress<{ year?: number; quarter?: number }>()
  const { data } = useSuspenseQuery(api.dwp.evaluations.overview.queryOptions({ input: view }))
  const { year, quarter, units } = data
  const sent = units.filter(({ state }) => state === 'sent').length
  return (
    <Page
      title={t('evaluations.title')}
      context={t('evaluations.context')}
      figures={[
        { value: <Num value={sent} />, label: t('evaluations.sent'), tone: 'daun' },
        { value: <Num value={units.length - sent} />, label: t('evaluations.waiting'), tone: 'kunyit' },
      ]}
    >
      <div className={classes.deeds}>
        <Button variant="default" onClick={() => setView(moved(year, quarter, -1))}>
          {t('evaluations.previous')}
        </Button>
        <strong>{t('evaluations.quarter', inWords({ year, quarter }))}</strong>
        <Button variant="default" onClick={() => setView(moved(year, quarter, 1))}>
          {t('evaluations.next')}
        </Button>
      </div>
      {units.length === 0 && <EmptyState title={t('evaluations.none')}>{t('evaluations.closed')}</EmptyState>}
      <ul className={classes.plain}>
        {units.map(({ unit, state, mean, change }) => {
          const [tone, icon] = LOOKS[state]
          return (
            <li key={unit.id} className={classes.row}>
              <span className={classes.words}>
                <Link to={evaluationAddress(unit.id, year, quarter)}>{unit.name}</Link>
                {change !== null && (
                  <span className={classes.quiet}>
                    {t('evaluations.change', { change: change > 0 ? `+${change}` : String(change) })}
                  </span>
                )}
              </span>
              <span className={classes.facts}>
                {mean !== null && <span>{t('evaluations.mean', { mean })}</span>}
                <Badge tone={tone} icon={icon}>
                  {t(`evaluations.state.${state}`)}
                </Badge>
              </span>
            </li>
          )
        })}
      </ul>
    </Page>
  )
}
