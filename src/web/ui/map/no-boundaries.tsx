import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { AREAS } from '../../lib/addresses.ts'
import classes from './map.module.css'

/** In place of a map while no boundary was imported: what that means here, and the way to where boundaries come in. */
export function NoBoundaries({ children }: { children: ReactNode }) {
  const { t } = useTranslation('ui')
  return (
    <p className={classes.note}>
      {children}{' '}
      <Anchor component={Link} to={AREAS} underline="always">
        {t('map.import')}
      </Anchor>
    </p>
  )
}
