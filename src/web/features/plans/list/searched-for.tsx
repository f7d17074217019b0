import { useTranslation } from 'react-i18next'
import classes from './list.module.css'

/** Says that the search words were read as others, since as typed they find nothing. */
export function SearchedFor({ typed, meant }: { typed: string | undefined; meant: string | null | undefined }) {
  const { t } = useTranslation('plans')
  return (
    <p role="status" className={classes.notice}>
      {typed && meant && t('list.searchedFor', { typed, meant })}
    </p>
  )
}
