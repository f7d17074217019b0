import { useTranslation } from 'react-i18next'
import { Num } from '../../../ui/figures/values.tsx'
import classes from '../monitoring.module.css'

/** A figure of persons; null: fewer than `least`, or hidden from this reader where nothing is said of it. */
export function Cell({ value, least }: { value: number | null; least?: number | null }) {
  const { t } = useTranslation('monitoring')
  if (value !== null) return <Num value={value} />
  return <span className={classes.quiet}>{least ? t('fewer', { count: least }) : t('hidden')}</span>
}
