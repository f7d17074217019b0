import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Batch } from '#contract/training/batches.ts'
import { client } from '../../../lib/api.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import classes from '../training.module.css'
import { useDeed } from '../use-deed.ts'

/** Sessions and attendance are kept by a gathering: made here, looked after there. */
export function SessionsTab({ batch }: { batch: Batch }) {
  const { t } = useTranslation('training')
  const { doIt } = useDeed()
  const { id, version, gatheringId, can } = batch
  const make = () =>
    doIt(async () => {
      const { participants } = await client.training.preparation.makeSessions({ id, version })
      return t('sessions.made', { count: participants })
    })
  if (gatheringId === null)
    return (
      <EmptyState
        title={t('sessions.none')}
        {...(can.edit && { action: <Button onClick={() => void make()}>{t('sessions.make')}</Button> })}
      >
        {t('sessions.noneWhy')}
      </EmptyState>
    )
  const at = `/rapat/${gatheringId}`
  return (
    <section className={classes.section}>
      <p>{t('sessions.what')}</p>
      <div className={classes.deeds}>
        <Button component={Link} to={at}>
          {t('sessions.agenda')}
        </Button>
        <Button component={Link} to={`${at}?tab=attendance`} variant="default">
          {t('sessions.attendance')}
        </Button>
        <Button component={Link} to={`${at}?tab=attendance&part=certificates`} variant="default">
          {t('sessions.certificates')}
        </Button>
      </div>
    </section>
  )
}
