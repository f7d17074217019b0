import { Alert, Button, Radio, Textarea } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Phase } from '#contract/gatherings/questions/questions.ts'
import { api, client } from '../../../lib/api.ts'
import { notifyError } from '../../../ui/feedback/notify.ts'
import classes from '../check-in.module.css'

interface Asked {
  id: string
  question: string
  choices: readonly string[]
}

/** What may be answered now by personal link. Nothing shows where nothing is asked. */
export function OwnQuestions({ token }: { token: string }) {
  const mine = useQuery({
    queryKey: [...api.gatherings.questions.mine.key(), token],
    queryFn: () => client.gatherings.questions.mine({ token }),
  })
  if (!mine.data) return null
  const { questions, answered, open, hasGivenFeedback, mayGiveFeedback } = mine.data
  const phases = questions.length > 0 ? open : []
  return (
    <>
      {phases.map((phase) => (
        <PhaseForm
          key={phase}
          token={token}
          phase={phase}
          questions={questions}
          isAnswered={answered.includes(phase)}
          onSent={() => void mine.refetch()}
        />
      ))}
      {mayGiveFeedback && <Feedback token={token} isGiven={hasGivenFeedback} onSent={() => void mine.refetch()} />}
    </>
  )
}

interface PhaseFormProps {
  token: string
  phase: Phase
  questions: readonly Asked[]
  isAnswered: boolean
  onSent: () => void
}

/** Stands for “I do not know” among the choices. */
const UNKNOWN = '-'

function PhaseForm({ token, phase, questions, isAnswered, onSent }: PhaseFormProps) {
  const { t } = useTranslation('check-in')
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({})
  const send = useMutation({
    mutationFn: () =>
      client.gatherings.questions.answer({
        token,
        phase,
        answers: questions.map(({ id }) => ({
          questionId: id,
          choice: chosen[id] === UNKNOWN ? null : Number(chosen[id]),
        })),
      }),
    onSuccess: onSent,
    onError: (error) => void notifyError(error),
  })
  const isWhole = questions.every(({ id }) => chosen[id] !== undefined)
  return (
    <section className={classes.card}>
      <h2>{t(`questions.${phase}`)}</h2>
      {isAnswered ? (
        <p>{t('questions.done')}</p>
      ) : (
        <>
          <p className={classes.context}>{t('questions.why')}</p>
          {questions.map(({ id, question, choices }, at) => (
            <Radio.Group
              key={id}
              label={`${at + 1}. ${question}`}
              value={chosen[id] ?? ''}
              onChange={(value) => setChosen({ ...chosen, [id]: value })}
            >
              {choices.map((choice, index) => (
                <Radio key={choice} mt={8} value={String(index)} label={choice} />
              ))}
              <Radio mt={8} value={UNKNOWN} label={t('questions.unknown')} />
            </Radio.Group>
          ))}
          {!isWhole && <p className={classes.context}>{t('questions.missing')}</p>}
          <Button disabled={!isWhole} loading={send.isPending} onClick={() => send.mutate()}>
            {t('questions.send')}
          </Button>
        </>
      )}
    </section>
  )
}

const RATINGS = ['5', '4', '3', '2', '1'] as const

function Feedback({ token, isGiven, onSent }: { token: string; isGiven: boolean; onSent: () => void }) {
  const { t } = useTranslation('check-in')
  const [rating, setRating] = useState('')
  const [words, setWords] = useState('')
  const send = useMutation({
    mutationFn: () => client.gatherings.questions.feedback({ token, rating: Number(rating), words }),
    onSuccess: onSent,
    onError: (error) => void notifyError(error),
  })
  return (
    <section className={classes.card}>
      <h2>{t('feedback.title')}</h2>
      {isGiven ? (
        <Alert color="daun">{t('feedback.sent')}</Alert>
      ) : (
        <>
          <p className={classes.context}>{t('feedback.why')}</p>
          <Radio.Group label={t('feedback.rating')} value={rating} onChange={setRating}>
            {RATINGS.map((value) => (
              <Radio key={value} mt={8} value={value} label={t(`feedback.ratings.${value}`)} />
            ))}
          </Radio.Group>
          <Textarea
            label={t('feedback.words')}
            value={words}
            maxLength={2000}
            autosize
            minRows={3}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          <Button disabled={rating === ''} loading={send.isPending} onClick={() => send.mutate()}>
            {t('feedback.send')}
          </Button>
        </>
      )}
    </section>
  )
}
