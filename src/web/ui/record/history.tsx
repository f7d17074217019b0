import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { InstantText } from '../figures/values.tsx'
import classes from './history.module.css'

export interface HistoryEntry {
  id: string
  /** ISO 8601. */
  at: string
  /** Who did it; `null` where Selaras did it by itself. */
  by: string | null
  /** What happened, in words. */
  what: ReactNode
  /** Fields that changed, in words and formatted. */
  changes?: readonly { field: string; from: string | null; to: string | null }[]
  note?: string
}

/** What happened to a record, the newest first. */
export function History({ entries }: { entries: readonly HistoryEntry[] }) {
  const { t } = useTranslation('ui')
  if (entries.length === 0) return <p className={classes.empty}>{t('history.empty')}</p>
  return (
    <ol className={classes.history}>
      {entries.map(({ id, at, by, what, changes = [], note }) => (
        <li key={id} className={classes.entry}>
          <div className={classes.what}>{what}</div>
          <div className={classes.when}>
            <InstantText value={at} /> · {by ?? t('history.system')}
          </div>
          {changes.length > 0 && (
            <ul className={classes.changes}>
              {changes.map(({ field, from, to }) => (
                <li key={field}>
                  {field}: <del>{from ?? t('none')}</del> <span aria-hidden>→</span> <ins>{to ?? t('none')}</ins>
                </li>
              ))}
            </ul>
          )}
          {note && <blockquote className={classes.note}>{note}</blockquote>}
        </li>
      ))}
    </ol>
  )
}
