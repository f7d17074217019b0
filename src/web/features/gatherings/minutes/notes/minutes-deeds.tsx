import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Minutes } from '#contract/gatherings/minutes/shapes.ts'
import { api } from '../../../../lib/api.ts'
import { ConfirmDialog } from '../../../../ui/feedback/confirm-dialog.tsx'
import { notifyDone, notifyError } from '../../../../ui/feedback/notify.ts'
import { DayText, InstantText } from '../../../../ui/figures/values.tsx'
import classes from '../minutes.module.css'

/** Where the minutes stand and what comes next: send for correction, lock. */
export function MinutesDeeds({ minutes }: { minutes: Minutes }) {
  const { t } = useTranslation('gatherings')
  const queries = useQueryClient()
  const [isLocking, setLocking] = useState(false)
  const [answerBy, setAnswerBy] = useState('')
  const { gatheringId: id, version, can } = minutes
  const onSuccess = async () => {
    await queries.invalidateQueries({ queryKey: api.gatherings.key() })
    await notifyDone(t('minutes.deed.done'))
  }
  const send = useMutation({
    ...api.gatherings.minutes.send.mutationOptions(),
    onSuccess,
    onError: (error) => void notifyError(error),
  })
  const lock = useMutation({ ...api.gatherings.minutes.finalise.mutationOptions(), onSuccess })
  return (
    <div className={classes.banner}>
      <strong>{t(`minutes.state.${minutes.state}`)}</strong>
      {minutes.state === 'correcting' && (
        <p className={classes.words}>
          {t('minutes.deed.answerUntil')} <DayText value={minutes.answerBy} />
        </p>
      )}
      {minutes.state === 'final' && (
        <p className={classes.words}>
          {t('minutes.deed.lockedAt')} <InstantText value={minutes.finalisedAt} />
          {minutes.revision > 0 && ` · ${t('minutes.deed.revisions', { count: minutes.revision })}`}
        </p>
      )}
      <div className={classes.deeds}>
        {can.send && (
          <>
            <TextInput
              type="date"
              label={t('minutes.deed.answerBy')}
              value={answerBy}
              onChange={(event) => setAnswerBy(event.currentTarget.value)}
            />
            <Button
              variant="default"
              disabled={!answerBy}
              loading={send.isPending}
              onClick={() => send.mutate({ id, version, answerBy })}
            >
              {t('minutes.deed.send')}
            </Button>
          </>
        )}
        {can.finalise && <Button onClick={() => setLocking(true)}>{t('minutes.deed.finalise')}</Button>}
      </div>
      <ConfirmDialog
        opened={isLocking}
        onClose={() => setLocking(false)}
        title={t('minutes.deed.finaliseAsk')}
        gone={[t('minutes.deed.finaliseGone')]}
        deed={t('minutes.deed.finalise')}
        onConfirm={() => lock.mutateAsync({ id, version })}
      />
    </div>
  )
}
