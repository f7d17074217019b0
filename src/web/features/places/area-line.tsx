import { useTranslation } from 'react-i18next'
import classes from './places.module.css'

interface AreaLineProps {
  area: { code: string; fullName: string; validUntil: string | null }
  /** The areas around it, nearest first: they tell areas of one name apart. */
  within?: readonly { fullName: string }[]
  onOpen: (code: string) => void
}

/** One area as a line of a list: its name, where it is, its code. Opens its panel. */
export function AreaLine({ area, within = [], onOpen }: AreaLineProps) {
  const { t } = useTranslation('places')
  return (
    <button type="button" className={classes.line} onClick={() => onOpen(area.code)}>
      <span className={classes.lineName}>
        {area.fullName}
        {within.length > 0 && (
          <span className={classes.lineWithin}>{within.map(({ fullName }) => fullName).join(', ')}</span>
        )}
        {area.validUntil && <span className={classes.ended}>{t('panel.ended')}</span>}
      </span>
      <span className={classes.code}>{area.code}</span>
    </button>
  )
}
