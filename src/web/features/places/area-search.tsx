import { CloseButton, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../lib/api.ts'
import { ErrorState } from '../../ui/feedback/error-state.tsx'
import { ICON } from '../../ui/icon.ts'
import { AreaLine } from './area-line.tsx'
import classes from './places.module.css'

const PAUSE = 200

interface AreaSearchProps {
  q: string
  onSearch: (q: string | undefined) => void
  onOpen: (code: string) => void
}

/** Search over the areas of the whole country; what was asked stays in the address. */
export function AreaSearch({ q, onSearch, onOpen }: AreaSearchProps) {
  const { t } = useTranslation('places')
  const [typed, setTyped] = useState(q)
  const settle = useDebouncedCallback((text: string) => onSearch(text.trim() || undefined), PAUSE)
  const query = useQuery({
    ...api.places.search.queryOptions({ input: { q, limit: 12 } }),
    enabled: q !== '',
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
  const type = (text: string) => {
    setTyped(text)
    settle(text)
  }

  const found = q === '' ? undefined : query.data
  return (
    <search className={classes.search}>
      <TextInput
        label={t('search.label')}
        description={t('search.help')}
        placeholder={t('search.placeholder')}
        type="search"
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
        leftSection={<IconSearch {...ICON} />}
        rightSection={typed && <CloseButton aria-label={t('search.clear')} onClick={() => type('')} />}
      />
      <p role="status" className="spoken">
        {found && (found.length > 0 ? t('search.found', { count: found.length }) : t('search.none'))}
      </p>
      {query.error && q !== '' && (
        <ErrorState error={query.error} title={t('search.failed')} onRetry={() => void query.refetch()} level={3} />
      )}
      {found && found.length === 0 && <p className={classes.hint}>{t('search.none')}</p>}
      {found && found.length > 0 && (
        <ul className={classes.results} aria-label={t('search.results')} aria-busy={query.isPlaceholderData}>
          {found.map((area) => (
            <li key={area.code}>
              <AreaLine area={area} within={area.within} onOpen={onOpen} />
            </li>
          ))}
        </ul>
      )}
    </search>
  )
}
