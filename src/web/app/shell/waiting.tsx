import { IconInbox } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../../lib/api.ts'
import { ICON } from '../../ui/icon.ts'
import classes from './top-bar.module.css'

const MOST_SHOWN = 99

/** How many notices I have not read, leading to them; red when something of mine is late. Until it is known, or if it fails, no number. */
export function Waiting() {
  const { t } = useTranslation()
  const { data } = useQuery(
    api.followups.notices.list.queryOptions({ input: { unread: 'true', pageSize: 1 }, refetchInterval: 60_000 }),
  )
  const { data: owed } = useQuery(
    api.followups.list.queryOptions({ input: { scope: 'mine', pageSize: 1 }, refetchInterval: 300_000 }),
  )
  const count = data?.unread ?? 0
  const words = count > 0 ? t('waiting.open', { count }) : t('waiting.none')
  return (
    <Link to="/pemberitahuan" className={classes.help} aria-label={words} title={words}>
      <IconInbox {...ICON} size={20} />
      {count > 0 && (
        <span className={classes.count} data-overdue={(owed?.overdue ?? 0) > 0 || undefined} aria-hidden>
          {count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}
        </span>
      )}
    </Link>
  )
}
