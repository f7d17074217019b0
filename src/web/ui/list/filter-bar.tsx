import { Button, Pill, TextInput } from '@mantine/core'
import { useClipboard, useDebouncedCallback, useMediaQuery } from '@mantine/hooks'
import { IconAdjustmentsHorizontal, IconCheck, IconLink, IconSearch } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Patch } from '../../lib/address.ts'
import { SMALL_ICON } from '../icon.ts'
import { SidePanel } from '../record/side-panel.tsx'
import { chosenOf, type Filter } from './filter.ts'
import classes from './filter-bar.module.css'
import { FilterControls } from './filter-controls.tsx'

export interface FilterBarProps<S extends object> {
  filters: readonly Filter[]
  /** From `useAddress`. */
  address: S & { q?: string }
  onAddress: (patch: Patch<S>) => void
  /** What can be searched for in this list: "Cari nama atau kode kegiatan". Leave out for a list without search. */
  searchLabel?: string
}

function SearchField({ value, label, onSearch }: { value: string; label: string; onSearch: (q: string) => void }) {
  const [typed, setTyped] = useState(value)
  const search = useDebouncedCallback(onSearch, 300)
  // A link, *back*, or *clear* changes the address from outside.
  useEffect(() => setTyped(value), [value])
  return (
    <TextInput
      type="search"
      className={classes.search}
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch {...SMALL_ICON} />}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        search(event.currentTarget.value)
      }}
    />
  )
}

/** The filters of a list, kept in the address so that a view can be sent to a colleague. */
export function FilterBar<S extends object>({ filters, address, onAddress, searchLabel }: FilterBarProps<S>) {
  const { t } = useTranslation('ui')
  const narrow = useMediaQuery('(width < 48em)', false, { getInitialValueInEffect: false })
  const [open, setOpen] = useState(false)
  const clipboard = useClipboard()
  const values = address as Readonly<Record<string, unknown>>
  const change = (patch: Record<string, unknown>) => onAddress(patch as Patch<S>)
  const chosen = chosenOf(filters, values)
  const clear = () => change(Object.fromEntries([...filters.map(({ name }) => [name, undefined]), ['q', undefined]]))
  const controls = <FilterControls filters={filters} values={values} onChange={change} />

  return (
    <search className={classes.bar} aria-label={t('filter.label')}>
      <div className={classes.row}>
        {searchLabel && (
          <SearchField value={address.q ?? ''} label={searchLabel} onSearch={(q) => change({ q: q || undefined })} />
        )}
        {narrow && filters.length > 0 ? (
          <Button
            variant="default"
            leftSection={<IconAdjustmentsHorizontal {...SMALL_ICON} />}
            aria-haspopup="dialog"
            onClick={() => setOpen(true)}
          >
            {chosen.length > 0 ? t('filter.openCount', { count: chosen.length }) : t('filter.open')}
          </Button>
        ) : (
          controls
        )}
      </div>
      {(chosen.length > 0 || address.q) && (
        <div className={classes.row}>
          {chosen.map(({ name, label, words, without }) => (
            <Pill
              key={`${name} ${words}`}
              size="md"
              withRemoveButton
              onRemove={() => change({ [name]: without })}
              removeButtonProps={{
                'aria-label': t('filter.remove', { name: label, value: words }),
                tabIndex: 0,
                'aria-hidden': false,
              }}
            >
              {words ? `${label}: ${words}` : label}
            </Pill>
          ))}
          <Button variant="subtle" size="compact-sm" onClick={clear}>
            {t('filter.clear')}
          </Button>
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            leftSection={clipboard.copied ? <IconCheck {...SMALL_ICON} /> : <IconLink {...SMALL_ICON} />}
            onClick={() => clipboard.copy(location.href)}
          >
            {clipboard.copied ? t('filter.copied') : t('filter.copy')}
          </Button>
        </div>
      )}
      {narrow && (
        <SidePanel opened={open} onClose={() => setOpen(false)} title={t('filter.label')}>
          <div className={classes.sheet}>
            {controls}
            <Button onClick={() => setOpen(false)}>{t('filter.show')}</Button>
          </div>
        </SidePanel>
      )}
    </search>
  )
}
