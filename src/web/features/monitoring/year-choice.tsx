import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './monitoring.module.css'

interface Props {
  year: number
  years: readonly number[]
  onYear: (year: number) => void
}

/** Which year is looked at; the one shown is among the choices even where no programme covers it. */
export function YearChoice({ year, years, onYear }: Props) {
  const { t } = useTranslation('monitoring')
  if (years.length === 0) return null
  return (
    <Select
      label={t('year')}
      className={classes.choice}
      data={[...new Set([year, ...years])].sort((a, b) => b - a).map(String)}
      value={String(year)}
      allowDeselect={false}
      onChange={(value) => onYear(Number(value))}
    />
  )
}
