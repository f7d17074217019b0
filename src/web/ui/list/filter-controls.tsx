import { Checkbox, MultiSelect, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { asList, type Filter } from './filter.ts'
import classes from './filter-bar.module.css'

interface FilterControlsProps {
  filters: readonly Filter[]
  values: Readonly<Record<string, unknown>>
  onChange: (patch: Record<string, unknown>) => void
}

/** Nine options can be seen at once; with more, typing finds them faster. */
const SEARCHABLE_FROM = 9

function Control({ filter, value, onChange }: { filter: Filter; value: unknown; onChange: (value: unknown) => void }) {
  const { t } = useTranslation('ui')
  if (filter.kind === 'flag') {
    return (
      <Checkbox
        className={classes.flag}
        label={filter.label}
        checked={value === true}
        onChange={(event) => onChange(event.currentTarget.checked || undefined)}
      />
    )
  }
  const shared = {
    className: classes.control ?? '',
    data: [...filter.options],
    searchable: filter.options.length >= SEARCHABLE_FROM,
    clearable: true,
    clearButtonProps: { 'aria-label': t('filter.clearOne', { name: filter.label }) },
    nothingFoundMessage: t('filter.nothing'),
    'aria-label': filter.label,
    placeholder: filter.label,
    comboboxProps: { width: 'max-content' as const, position: 'bottom-start' as const },
  }
  if (filter.kind === 'choice') {
    return (
      <Select
        {...shared}
        value={typeof value === 'string' ? value : null}
        onChange={(one) => onChange(one ?? undefined)}
      />
    )
  }
  const many = asList(value)
  return (
    <MultiSelect
      {...shared}
      value={many}
      clearable={false}
      renderPill={() => null}
      placeholder={many.length > 0 ? `${filter.label} (${many.length})` : filter.label}
      onChange={(all) => onChange(all.length > 0 ? all : undefined)}
    />
  )
}

/** The controls themselves: in the bar on a desk, in a sheet on a phone. */
export function FilterControls({ filters, values, onChange }: FilterControlsProps) {
  return filters.map((filter) => (
    <Control
      key={filter.name}
      filter={filter}
      value={values[filter.name]}
      onChange={(value) => onChange({ [filter.name]: value })}
    />
  ))
}
