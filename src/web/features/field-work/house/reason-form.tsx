import { Alert, Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PhotoDoubt } from '#contract/houses/shapes.ts'
import classes from '../field-work.module.css'

const QUICK = ['valley', 'inside', 'wrongPoint'] as const

interface ReasonFormProps {
  doubts: readonly PhotoDoubt[]
  onKeep: (reason: string) => Promise<void>
  onAgain: () => void
}

/** Asked while the officer still stands there: what makes the photograph doubtful, and why it is right all the same. */
export function ReasonForm({ doubts, onKeep, onAgain }: ReasonFormProps) {
  const { t } = useTranslation('field-work')
  const [reason, setReason] = useState('')
  const [isKeeping, setIsKeeping] = useState(false)
  const keep = async () => {
    setIsKeeping(true)
    await onKeep(reason.trim())
    setIsKeeping(false)
  }
  return (
    <Alert color="kunyit" title={t('camera.doubts')}>
      <ul>
        {doubts.map((doubt) => (
          <li key={doubt}>{t(`doubt.${doubt}`)}</li>
        ))}
      </ul>
      <div className={classes.choices}>
        {QUICK.map((one) => (
          <button
            type="button"
            key={one}
            className={classes.choice}
            aria-pressed={reason === t(`quick.${one}`)}
            onClick={() => setReason(t(`quick.${one}`))}
          >
            {t(`quick.${one}`)}
          </button>
        ))}
      </div>
      <Textarea
        autosize
        minRows={2}
        maxLength={300}
        label={t('camera.reason')}
        description={t('camera.reasonHelp')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className={classes.deeds}>
        <Button loading={isKeeping} disabled={reason.trim().length < 3} onClick={() => void keep()}>
          {t('camera.keep')}
        </Button>
        <Button variant="default" disabled={isKeeping} onClick={onAgain}>
          {t('camera.again')}
        </Button>
      </div>
    </Alert>
  )
}
