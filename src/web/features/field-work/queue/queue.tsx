import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { SMALL_ICON } from '../../../ui/icon.ts'
import { waitingIn } from '../engine/counts.ts'
import type { Field, FieldState } from '../engine/field.ts'
import classes from '../field-work.module.css'
import { saveQueue } from '../file/save-queue.ts'
import { RefusedAnswer } from './refused-answer.tsx'
import { TroubledPhoto } from './troubled-photo.tsx'

/** What the server would not take, or only with a word: each with why and what to do. Nothing goes by itself. */
export function Queue({ token, field, state }: { token: string; field: Field; state: FieldState }) {
  const { t } = useTranslation('field-work')
  const photos = state.photos.filter((photo) => photo.state === 'asked' || photo.state === 'refused')
  const answers = state.answers.filter((answer) => answer.state === 'refused')
  const codeOf = (houseId: string) => state.snapshot?.houses.find(({ id }) => id === houseId)?.code ?? ''
  if (photos.length + answers.length + waitingIn(state) === 0) return null
  return (
    <section className={classes.card}>
      {photos.length + answers.length > 0 && <h2 className={classes.heading}>{t('queue.title')}</h2>}
      <ul className={classes.queue}>
        {photos.map((photo) => (
          <TroubledPhoto key={photo.id} field={field} photo={photo} code={codeOf(photo.houseId)} />
        ))}
        {answers.map((answer) => (
          <RefusedAnswer key={answer.id} token={token} field={field} state={state} answer={answer} />
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
