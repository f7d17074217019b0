import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TabProps } from '../gathering/tabs.ts'
import classes from '../gatherings.module.css'
import { ClonePanel } from './clone-panel.tsx'

/** Where it leads: what it changed, and the next one like it. */
export function NextPart({ gathering }: TabProps) {
  const { t } = useTranslation('gatherings')
  const [isCopying, setCopying] = useState(false)
  return (
    <ul className={classes.plain}>
      <li className={classes.row}>
        <span className={classes.words}>
          <strong>{t('logistics.after.link')}</strong>
          <span className={classes.quiet}>{t('logistics.after.linkWhat')}</span>
        </span>
        <Button component={Link} to={`/rapat/${gathering.id}/setelahnya`} variant="default">
          {t('logistics.material.open')}
        </Button>
      </li>
      <li className={classes.row}>
        <span className={classes.words}>
          <strong>{t('logistics.clone.title')}</strong>
          <span className={classes.quiet}>{t('logistics.clone.what')}</span>
        </span>
        <Button variant="default" onClick={() => setCopying(true)}>
          {t('logistics.clone.open')}
        </Button>
      </li>
      <ClonePanel gathering={gathering} opened={isCopying} onClose={() => setCopying(false)} />
    </ul>
  )
}
