import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../../ui/feedback/confirm-dialog.tsx'
import type { Field } from '../engine/field.ts'
import { PICTURE_LOST } from '../engine/sending.ts'
import type { KeptPhoto } from '../engine/store.ts'
import classes from '../field-work.module.css'
import { Thumb } from '../thumb.tsx'

/** A photograph that the server would not take, or only with a word: why, and what to do. */
export function TroubledPhoto({ field, photo, code }: { field: Field; photo: KeptPhoto; code: string }) {
  const { t } = useTranslation('field-work')
  const [reason, setReason] = useState(photo.reason)
  const [isAsking, setAsking] = useState(false)
  return (
    <li>
      <div className={classes.row}>
        <Thumb id={photo.id} className={classes.thumb} alt={t('photo.of', { angle: t(`angle.${photo.angle}`) })} />
        <div className={classes.who}>
          <strong>
            {code} · {t(`angle.${photo.angle}`)}
          </strong>
          <span className={classes.small}>
            {photo.state === 'asked' ? t('queue.asked') : t('queue.refused')}:{' '}
            {photo.why === PICTURE_LOST ? t('queue.lost') : photo.why}
          </span>
        </div>
      </div>
      {photo.state === 'asked' ? (
        <>
          <Textarea
            autosize
            minRows={2}
            label={t('camera.reason')}
            value={reason}
            maxLength={300}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Button disabled={reason.trim().length < 3} onClick={() => void field.explain(photo, reason.trim())}>
            {t('queue.send')}
          </Button>
        </>
      ) : (
        <div className={classes.deeds}>
          {photo.why !== PICTURE_LOST && (
            <Button variant="default" onClick={() => void field.explain(photo, photo.reason)}>
              {t('queue.again')}
            </Button>
          )}
          <Button variant="default" color="bata" onClick={() => setAsking(true)}>
            {t('queue.discard')}
          </Button>
        </div>
      )}
      <ConfirmDialog
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={t('queue.discardTitle')}
        gone={[t('queue.discardWhy')]}
        deed={t('queue.discard')}
        onConfirm={() => field.discardPhoto(photo)}
      />
    </li>
  )
}
