import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OwnerPost } from '#contract/followups/shapes.ts'
import type { Position } from '#contract/organisations/shapes.ts'
import { api } from '../../../../lib/api.ts'
import classes from '../minutes.module.css'

interface OwnerFieldProps {
  label: string
  error?: ReactNode
  /** Whose it is already. */
  now: Pick<OwnerPost, 'id' | 'title'> | null
  onChoose: (post: { id: string; title: string; agencyId: string } | undefined) => void
}

/** A post, found by its title, its agency or the name of whoever holds it; says who holds it now, and clearly when nobody does. */
export function OwnerField({ label, error, now, onChoose }: OwnerFieldProps) {
  const { t } = useTranslation('gatherings')
  const [typed, setTyped] = useState(now?.title ?? '')
  const [chosen, setChosen] = useState<Position>()
  const [settled] = useDebouncedValue(typed, 200)
  const isChosen = chosen !== undefined && typed.startsWith(chosen.title)
  const query = useQuery({
    ...api.organisations.positions.queryOptions({ input: { q: settled.trim().slice(0, 100), pageSize: 20 } }),
    enabled: settled.trim().length >= 2 && !isChosen,
    placeholderData: keepPreviousData,
  })
  const rows = isChosen ? [chosen] : (query.data?.rows ?? [])
  const choose = (id: string | null) => {
    const post = rows.find((row) => row.id === id)
    setChosen(post)
    onChoose(post && { id: post.id, title: post.title, agencyId: post.agency.id })
  }
  return (
    <div>
      <Select
        id="ownerAgencyId"
        label={label}
        description={t('minutes.outcome.ownerHelp')}
        error={error}
        aria-required
        searchable
        clearable
        data={rows.map((row) => ({ value: row.id, label: `${row.title} · ${row.agency.shortName}` }))}
        filter={({ options }) => options}
        value={chosen?.id ?? now?.id ?? null}
        onChange={choose}
        searchValue={typed}
        onSearchChange={setTyped}
        nothingFoundMessage={t(typed.trim().length < 2 ? 'minutes.outcome.ownerType' : 'minutes.outcome.ownerNone')}
      />
      {chosen && <HolderLine post={chosen} />}
    </div>
  )
}

/** Who holds it now: by name, as acting, or nobody. */
function HolderLine({ post }: { post: Position }) {
  const { t } = useTranslation('gatherings')
  const holder = post.holders.at(-1)
  if (!holder) return <p className={classes.warn}>{t('minutes.outcome.vacant')}</p>
  const who =
    holder.capacity === 'definitif'
      ? holder.personName
      : `${t(`minutes.capacity.${holder.capacity}`)} ${holder.personName}`
  return <p className={classes.quiet}>{t('minutes.outcome.heldBy', { who: who.replace(/\.$/, '') })}</p>
}
