import { IconHourglass } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type KeyboardEvent, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Followup } from '#contract/followups/shapes.ts'
import { useToday } from '../../../lib/acting/use-today.ts'
import { followupsAddress } from '../../../lib/addresses.ts'
import { api } from '../../../lib/api.ts'
import { ErrorState } from '../../../ui/feedback/error-state.tsx'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { DayText } from '../../../ui/figures/values.tsx'
import { OwnerLine } from '../owner-text.tsx'
import { type FollowupAddress, narrowed } from '../view.ts'
import classes from './board.module.css'
import { askFor, type BoardColumn, COLUMNS } from './columns.ts'
import { stepTo } from './step.ts'

const SHOWN = 12

function Card({ followup, view }: { followup: Followup; view: FollowupAddress }) {
  const { t } = useTranslation('followups')
  const { id, what, kind, dueOn, isOverdue, daysLeft, waiting, audience } = followup
  return (
    <li>
      <Link to={followupsAddress({ ...view, id })} className={classes.card} data-card>
        <span className={classes.kind}>
          {t(`kind.${kind}`)}
          {audience === 'internal' && `, ${t('internal').toLowerCase()}`}
        </span>
        <span className={classes.what}>{what}</span>
        <span className={classes.facts}>
          <OwnerLine followup={followup} />
        </span>
        <span className={classes.facts}>
          <DayText value={dueOn} short />
          {isOverdue && <span className={classes.late}>{t('days.late', { count: -daysLeft })}</span>}
        </span>
        {waiting && (
          <span className={classes.waits}>
            <IconHourglass size={16} stroke={2} aria-hidden />
            {t('waitsFor', { agency: waiting.agency.shortName, count: waiting.days })}
          </span>
        )}
      </Link>
    </li>
  )
}

function Column({ column, view }: { column: BoardColumn; view: FollowupAddress }) {
  const { t } = useTranslation('followups')
  const heading = useId()
  const today = useToday()
  const { input, address } = askFor(column, today)
  const query = useQuery(api.followups.list.queryOptions({ input: { ...narrowed(view), ...input, pageSize: SHOWN } }))
  const { data, error } = query
  const { scope, kind, agency, q } = view
  return (
    <section className={classes.column} aria-labelledby={heading} data-column={column}>
      <h2 id={heading} className={classes.heading}>
        {t(`column.${column}`)} <span className={classes.count}>{data?.total ?? '…'}</span>
      </h2>
      {error && !data ? (
        <ErrorState error={error} title={t('failedAll')} onRetry={() => void query.refetch()} level={3} />
      ) : !data ? (
        <LoadingRows rows={3} height={72} />
      ) : (
        <>
          <ul className={classes.cards}>
            {data.rows.map((row) => (
              <Card key={row.id} followup={row} view={view} />
            ))}
          </ul>
          {data.total === 0 && <p className={classes.none}>{t('columnEmpty')}</p>}
          {data.total > data.rows.length && (
            <Link to={followupsAddress({ scope, kind, agency, q, ...address })} className={classes.all}>
              {t('seeAll', { count: data.total })}
            </Link>
          )}
        </>
      )}
    </section>
  )
}

const KEYS = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' } as const

/** What is owed, in columns by when; arrows lead from card to card, Enter opens one. */
export function FollowupBoard({ view }: { view: FollowupAddress }) {
  const { t } = useTranslation('followups')
  const board = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent) => {
    const way = KEYS[event.key as keyof typeof KEYS]
    if (!way || !board.current) return
    const columns = [...board.current.querySelectorAll('[data-column]')].map((column) => [
      ...column.querySelectorAll<HTMLElement>('[data-card]'),
    ])
    const next = stepTo(columns, document.activeElement, way)
    if (!next) return
    event.preventDefault()
    next.focus()
  }
  return (
    <div>
      <p className={classes.hint}>{t('boardHint')}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows are a short cut; every card is a link that Tab reaches. */}
      <div ref={board} className={classes.board} onKeyDown={move}>
        {COLUMNS.map((column) => (
          <Column key={column} column={column} view={view} />
        ))}
      </div>
    </div>
  )
}
