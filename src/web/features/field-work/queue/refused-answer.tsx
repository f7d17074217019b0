import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatInstant } from '../../../lib/format.ts'
import { ConfirmDialog } from '../../../ui/feedback/confirm-dialog.tsx'
import type { Field, FieldState } from '../engine/field.ts'
import type { KeptAnswer } from '../engine/store.ts'
import classes from '../field-work.module.css'
import { answerText } from '../words.ts'

interface RefusedAnswerProps {
  token: string
  field: Field
  state: FieldState
  answer: KeptAnswer
}

/** An answer that the server did not take: what was said, why it was refused, and the ways out. */
export function RefusedAnswer({ token, field, state, answer }: RefusedAnswerProps) {
  const { t, i18n } = useTranslation('field-work')
  const [isAsking, setAsking] = useState(false)
  const language = i18n.language === 'en' ? 'en' : 'id'
  const { told, why } = answer
  const house = state.snapshot?.houses.find(({ id }) => id === told.houseId)
  const question = state.snapshot?.questions.find(({ key }) => key === told.field)
  const said = question
    ? answerText(question, told.value, language, { yes: t('house.yes'), no: t('house.no') })
    : String(told.value)
  const isAnsweredAnew = state.answers.some(
    (other) =>
      other.told.houseId === told.houseId &&
      other.told.occasion === told.occasion &&
      other.told.field === told.field &&
      (other.state === 'waiting' || other.state === 'sent') &&
      other.told.deviceAt > told.deviceAt,
  )
  return (
    <li>
      <div className={classes.who}>
        <strong>
          {house ? `${house.code} · ` : ''}
          {question?.label[language] ?? told.field}
        </strong>
        <span className={classes.small}>
          {t('queue.said', { answer: said })}
          {state.snapshot && `, ${formatInstant(told.deviceAt, language, state.snapshot.timezone)}`}
        </span>
        <span>
          {t('queue.refused')}: {t(`why.${why ?? 'malformed'}`)}
        </span>
        {isAnsweredAnew && <span className={classes.small}>{t('queue.anew')}</span>}
      </div>
      <div className={classes.deeds}>
        {house?.isOpen && question && !isAnsweredAnew && (
          <Button variant="default" component={Link} to={`/petugas/${token}/${told.houseId}`}>
            {t('queue.correct')}
          </Button>
        )}
        <Button variant="default" onClick={() => void field.retry(answer)}>
          {t('queue.again')}
        </Button>
        <Button variant="default" color="bata" onClick={() => setAsking(true)}>
          {t('queue.discard')}
        </Button>
      </div>
      <ConfirmDialog
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={t('queue.discardAnswerTitle')}
        gone={[t('queue.said', { answer: said }), t('queue.discardAnswerWhy')]}
        deed={t('queue.discard')}
        onConfirm={() => field.discardAnswer(answer)}
      />
    </li>
  )
}
