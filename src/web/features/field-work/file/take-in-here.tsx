import { Alert } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isFull } from '../../../lib/offline/store.ts'
import type { Field, FieldState } from '../engine/field.ts'
import classes from '../field-work.module.css'
import { ANGLES } from '../house/wanted.ts'
import { FileReport } from './file-report.tsx'
import { PickFile } from './pick-file.tsx'
import { type FileOutcome, type LineOutcome, takeIn } from './take-in.ts'

/** Takes the file of another phone of this officer in; what is in it is sent from here. */
export function TakeInHere({ field, state }: { field: Field; state: FieldState }) {
  const { t, i18n } = useTranslation('field-work')
  const [outcome, setOutcome] = useState<FileOutcome | null>()
  const [failed, setFailed] = useState<'full' | 'unread'>()
  const [isBusy, setBusy] = useState(false)
  const officerId = state.snapshot?.officer.id ?? ''
  const take = async (file: File) => {
    setOutcome(undefined)
    setFailed(undefined)
    setBusy(true)
    try {
      setOutcome(await takeIn(file, officerId, field.taker, () => {}))
    } catch (error) {
      setFailed(isFull(error) ? 'full' : 'unread')
    } finally {
      setBusy(false)
    }
  }
  const nameOf = ({ houseId, of, what }: LineOutcome) => {
    const house = state.snapshot?.houses.find(({ id }) => id === houseId)?.code
    const question = state.snapshot?.questions.find(({ key }) => key === of)?.label
    const angle = what === 'photo' ? ANGLES.find((one) => one === of) : undefined
    const name = question?.[i18n.language === 'en' ? 'en' : 'id'] ?? of
    return [house, angle ? t('photo.of', { angle: t(`angle.${angle}`) }) : name].filter(Boolean).join(' · ')
  }
  return (
    <section className={classes.card}>
      <h2 className={classes.heading}>{t('file.title')}</h2>
      <p className={classes.context}>{t('file.why')}</p>
      <PickFile label={t('file.pick')} isBusy={isBusy} onFile={(file) => void take(file)} />
      {failed && (
        <Alert color="bata" role="alert">
          {failed === 'full' ? t('notice.full') : t('file.unread')}
        </Alert>
      )}
      {outcome !== undefined && (
        <FileReport outcome={outcome} nameOf={nameOf} taken={(count) => t('file.takenHere', { count })} />
      )}
    </section>
  )
}
