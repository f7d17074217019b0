import { Link } from '@tanstack/react-router'
import { type ReactNode, useId } from 'react'
import { ErrorState } from '../../ui/feedback/error-state.tsx'
import { LoadingRows } from '../../ui/feedback/loading.tsx'
import classes from './home.module.css'

interface Item {
  key: string
  to: string
  name: string
  facts: ReactNode
}

interface WaitingListProps<Row> {
  /** The question that this list answers. */
  title: string
  why?: string
  query: { data: { rows: readonly Row[]; total: number } | undefined; error: unknown; refetch: () => unknown }
  failed: string
  /** What stands here when there is nothing; without it the whole list is left out. */
  none?: string
  all: { name: string; to: string }
  item: (row: Row) => Item
}

/** The first few things of one kind that wait, and the way to all of them. */
export function WaitingList<Row>({ title, why, query, failed, none, all, item }: WaitingListProps<Row>) {
  const heading = useId()
  const { data, error } = query
  if (data?.total === 0 && !none) return null
  return (
    <section className={classes.part} aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {why && <p className={classes.quiet}>{why}</p>}
      {error && !data ? (
        <ErrorState error={error} title={failed} onRetry={() => void query.refetch()} level={3} />
      ) : !data ? (
        <LoadingRows rows={3} height={56} />
      ) : data.total === 0 ? (
        <p className={classes.quiet}>{none}</p>
      ) : (
        <>
          <ul className={classes.items}>
            {data.rows.map((row) => {
              const { key, to, name, facts } = item(row)
              return (
                <li key={key}>
                  <Link to={to} className={classes.item}>
                    <span className={classes.name}>{name}</span>
                    <span className={classes.facts}>{facts}</span>
                  </Link>
                </li>
              )
            })}
          </ul>
          {data.total > data.rows.length && (
            <Link to={all.to} className={classes.all}>
              {all.name} ({data.total})
            </Link>
          )}
        </>
      )}
    </section>
  )
}
