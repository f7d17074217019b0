import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../lib/session.ts'
import classes from './top-bar.module.css'

const initials = (name: string) =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('')

/** Who is signed in. Apart from its menu, so that it stands before the menu has been fetched. */
export function AccountButton(props: ComponentProps<'button'>) {
  const { t } = useTranslation()
  const { name } = useSession().user
  return (
    <button {...props} type="button" className={classes.account} aria-label={t('account.menu', { name })}>
      <span aria-hidden className={classes.initials}>
        {initials(name)}
      </span>
    </button>
  )
}
