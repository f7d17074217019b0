import { useTranslation } from 'react-i18next'
import { Num } from '../../../ui/figures/values.tsx'
import classes from '../monitoring.module.css'

/** A figure of persons; null: too few to be shown, or hidden so that those cannot be worked out. */
export function Cell({ value }: { value: number | null }) {
  const { t } = useTranslation('monitoring')
  return value === null ? <span className={classes.quiet}>{t('hidden')}</span> : <Num value={value} />
}
