import { IconClockExclamation } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { BoardColumn } from '#contract/houses/views/board.ts'
import { Badge } from '../../../ui/figures/badges.tsx'
import { DayText, Money } from '../../../ui/figures/values.tsx'
import { HouseBadge } from '../house-badge.tsx'
import { type HouseFilters, houseAddress, houseListAddress } from './view.ts'
import classes from './views.module.css'

/** One stage of the board: how many stand here, from when on they are late, and those that wait longest. */
export function BoardCards({ column, view }: { column: BoardColumn; view: HouseFilters }) {
  const { t } = useTranslation('houses')
  const { state, houses, late, waitingDays, cards } = column
  const to = (more: object = {}) => houseListAddress({ ...view, state: [state], ...more })
  const isOver = waitingDays === null
  return (
    <section
      className={classes.column}
      aria-label={t('views.board.column', { state: t(`state.${state}`), count: houses })}
    >
      <header className={classes.head}>
        <h2>
          <HouseBadge state={state} />
        </h2>
        <span className={classes.count}>{houses}</span>
        {late > 0 && (
          <Link to={to({ late: true, sort: 'stateSince' })} className={classes.late}>
            {t('views.late', { count: late })}
          </Link>
        )}
        {!isOver && <span className={classes.quiet}>{t('views.board.limit', { count: waitingDays })}</span>}
      </header>
      {cards.length === 0 && <p className={classes.quiet}>{t('views.board.none')}</p>}
      <ul className={classes.cards}>
        {cards.map((card) => (
          <li key={card.id}>
            <Link to={houseAddress(card.id)} className={classes.card} data-late={card.isLate || undefined}>
              <span className={classes.owner}>{card.owner}</span>
              <span className={classes.quiet}>
                {card.village} · <span className="one-line">{card.code}</span>
              </span>
              <span className={classes.facts}>
                {card.waitingDays === null ? (
                  <span className={classes.quiet}>
                    {t('views.board.since')} <DayText value={card.stateSince} short />
                  </span>
                ) : card.isLate ? (
                  <Badge tone="bata" icon={IconClockExclamation}>
                    {t('views.board.waits', { count: card.waitingDays })}
                  </Badge>
                ) : (
                  <span className={classes.quiet}>{t('views.board.waits', { count: card.waitingDays })}</span>
                )}
                {state === 'building' && <span className={classes.quiet}>{card.progress} %</span>}
                {card.gap > 0 && !isOver && (
                  <span className={classes.gap}>
                    {t('views.gap')} <Money value={card.gap} short />
                  </span>
                )}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {houses > cards.length && (
        <Link to={to({ sort: isOver ? '-stateSince' : 'stateSince' })} className={classes.more}>
          {t('views.board.all', { count: houses })}
        </Link>
      )}
    </section>
  )
}
