import '@mantine/spotlight/styles.layer.css'
import { useDebouncedValue } from '@mantine/hooks'
import { Spotlight, spotlight } from '@mantine/spotlight'
import { IconArrowRight } from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ICON } from '../../ui/icon.ts'
import { useFound } from './use-found.ts'

/** The search box over the page; every request in `asked` opens it again. */
export function SearchBox({ asked }: { asked: number }) {
  const { t } = useTranslation()
  const router = useRouter()
  const [query, setQuery] = useState('')
  const [settled] = useDebouncedValue(query.trim(), 200)
  const { groups, failed, busy } = useFound(query.trim(), settled)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asking again opens again
  useEffect(() => spotlight.open(), [asked])

  const empty = query.trim().length < 2 ? t('search.hint') : t('search.nothing', { query: query.trim() })
  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      scrollable
      maxHeight="60vh"
      title={t('search.open')}
      classNames={{ header: 'spoken' }}
      centered={false}
      yOffset="12vh"
      overlayProps={{ backgroundOpacity: 0.4, blur: 0 }}
    >
      <Spotlight.Search placeholder={t('search.placeholder')} aria-label={t('search.open')} />
      <Spotlight.ActionsList>
        {groups.map(({ label, items }) => (
          <Spotlight.ActionsGroup key={label} label={label}>
            {items.map((item) => (
              <Spotlight.Action
                key={item.href}
                label={item.name}
                {...(item.note && { description: item.note })}
                leftSection={<IconArrowRight {...ICON} />}
                onClick={() => router.history.push(item.href)}
              />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {groups.length === 0 && (
          <Spotlight.Empty role="status">
            {busy ? t('search.busy') : failed ? t('search.failed') : empty}
          </Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}
