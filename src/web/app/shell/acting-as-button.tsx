import { IconBuilding, IconSelector } from '@tabler/icons-react'
import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../lib/session.ts'
import { ICON } from '../../ui/icon.ts'
import classes from './acting-as.module.css'

/** Region, unit and role in use. Apart from its menu, so that it stands before the menu has been fetched. */
export function ActingAsButton(props: ComponentProps<'button'>) {
  const { t } = useTranslation()
  const { agency, region, role } = useSession().actingAs
  const unit = `${agency?.shortName ?? t('acting.wholeRegion')} · ${t(`role.${role}`)}`
  return (
    <button
      {...props}
      type="button"
      className={classes.button}
      aria-label={`${t('acting.label')}: ${region.name}, ${unit}`}
    >
      <IconBuilding {...ICON} className={classes.icon} />
      <span className={classes.words}>
        <span className={classes.region}>{region.name}</span>
        <span className={classes.unit}>{unit}</span>
      </span>
      <IconSelector {...ICON} className={classes.icon} />
    </button>
  )
}
