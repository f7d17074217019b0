import { Button, Textarea } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../ui/feedback/confirm-dialog.tsx'
import { SMALL_ICON } from '../../ui/icon.ts'
import { type EngineState, waitingIn } from './engine/engine-state.ts'
import type { Field } from './engine/field.ts'
import type { KeptPhoto } from './engine/store.ts'
import { saveQueue } from './export-queue.ts'
import classes from './field-work.module.css'
import { Thumb } from './thumb.tsx'

/** What the server would not take, or only with a word: each with why and what to do. Nothing goes by itself. */
export function Queue({ field, state }: { field: Field; state: EngineState }) {
  const { t, i18n } = useTranslation('field-work')
  const photos = state.photos.filter((photo) => photo.state === 'asked' || photo.state === 'refused')
  const answers = state.answers.filter((answer) => answer.state === 'refused')
  const codeOf = (houseId: string) => state.snapshot?.houses.find(({ id }) => id === houseId)?.code ?? ''
  const labelOf = (key: string) => {
    const label = state.snapshot?.questions.find((question) => question.key === key)?.label
    return label?.[i18n.language === 'en' ? 'en' : 'id'] ?? key
  }
  if (photos.length + answers.length + waitingIn(state) === 0) return null
  return (
    <section className={classes.card}>
      {photos.length + answers.length > 0 && <h2 className={classes.heading}>{t('queue.title')}</h2>}
      <ul className={classes.queue}>
        {photos.map((photo) => (
          <TroubledPhoto key={photo.id} field={field} photo={photo} code={codeOf(photo.houseId)} />
        ))}
        {answers.map(({ id, told, why }) => (
          <li key={id}>
            <strong>
              {codeOf(told.houseId)} · {labelOf(told.field)}
            </strong>
            <span>
              {t('queue.refused')}: {t(`why.${why ?? 'malformed'}`)}
            </span>
          </li>
        ))}
      </ul>
      <div>
        <Button
          variant="default"
          leftSection={<IconDownload {...SMALL_ICON} />}
          onClick={() => void saveQueue(state.snapshot?.officer.id ?? '')}
        >
          {t('queue.export')}
        </Button>
        <p className={classes.context}>{t('queue.exportWhy')}</p>
      </div>
    </section>
  )
}

function TroubledPhoto({ field, photo, code }: { field: Field; photo: KeptPhoto; code: string }) {
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
            {photo.why === 'picture_lost' ? t('queue.lost') : photo.why}
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
        <Button variant="default" color="bata" onClick={() => setAsking(true)}>
          {t('queue.discard')}
        </Button>
      )}
      <ConfirmDialog
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={t('queue.discardTitle')}
        gone={[t('queue.discardWhy')]}
        deed={t('queue.discard')}
        onConfirm={() => field.discard(photo)}
      />
    </li>
  )
}
