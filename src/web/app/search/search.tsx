import { Kbd } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ICON } from '../../ui/icon.ts'
import classes from '../shell/top-bar.module.css'

const SearchBox = lazy(async () => ({ default: (await import('./search-box.tsx')).SearchBox }))

/** Search over everything. The box itself is fetched at the first use, by click or Ctrl K. */
export function Search() {
  const { t } = useTranslation()
  const [asked, setAsked] = useState(0)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey) return
      event.preventDefault()
      setAsked((times) => times + 1)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])

  return (
    <>
      <button
        type="button"
        className={classes.search}
        aria-keyshortcuts="Control+K"
        onClick={() => setAsked((times) => times + 1)}
      >
        <IconSearch {...ICON} />
        <span className={classes.searchWord}>{t('search.open')}</span>
        <Kbd className={classes.searchKey} aria-hidden>
          Ctrl K
        </Kbd>
      </button>
      {asked > 0 && (
        <Suspense>
          <SearchBox asked={asked} />
        </Suspense>
      )}
    </>
  )
}
