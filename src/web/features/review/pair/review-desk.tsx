import { Button } from '@mantine/core'
import { IconCloudOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#contract/matching/questions.ts'
import { requestError } from '../../../lib/request-error.ts'
import { ErrorState } from '../../../ui/feedback/error-state.tsx'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { ICON } from '../../../ui/icon.ts'
import type { ReviewAddress } from '../view.ts'
import { AllAnswered } from './all-answered.tsx'
import { AnswerBar } from './answer-bar.tsx'
import classes from './review.module.css'
import { SideBySide } from './side-by-side.tsx'
import { useAnswerKeys } from './use-answer-keys.ts'
import { useAnswers } from './use-answers.ts'
import { questionQuery, useReviewQueue } from './use-review-queue.ts'
import { WhyAsked } from './why-asked.tsx'

interface Said {
  readonly id: string
  readonly at: number
}

/** One pair after the other: lay side by side, answer, next. */
export function ReviewDesk({ view, onPosition }: { view: ReviewAddress; onPosition: (words: string) => void }) {
  const { t } = useTranslation('review')
  const queue = useReviewQueue(view)
  const { id, at, go } = queue
  const { tell, state } = useAnswers()
  const [said, setSaid] = useState<readonly Said[]>([])
  const [spoken, setSpoken] = useState('')
  const query = useQuery({ ...questionQuery(id ?? ''), enabled: id !== undefined })
  const question = query.data?.id === id ? query.data : undefined
  const position = t('pair.position', { n: Math.min(queue.position, queue.total), total: queue.total })
  useEffect(() => onPosition(id ? position : ''), [id, onPosition, position])

  const answer = useCallback(
    (what: Answer) => {
      if (!question?.can.answer) return
      tell(question.id, what)
      setSaid((before) => [...before, { id: question.id, at }])
      setSpoken(t(`pair.said.${what}`))
      go(at + 1)
    },
    [at, go, question, t, tell],
  )
  const last = said.at(-1)
  const undo = useCallback(() => {
    if (!last) return
    tell(last.id, 'undo')
    setSaid((before) => before.slice(0, -1))
    setSpoken(t('pair.said.undone'))
    go(last.at)
  }, [go, last, t, tell])
  useAnswerKeys({ answer, undo })

  // Another answer, or another reviewer, has settled this pair meanwhile; whoever took an answer back must see it again.
  const isSettled = question !== undefined && !question.can.answer && !query.isFetching
  const skipped = useRef<string>(undefined)
  useEffect(() => {
    if (!isSettled || skipped.current === id || state.waiting > 0) return
    skipped.current = id
    setSpoken(t('pair.said.skipped'))
    go(at + 1)
  }, [at, go, id, isSettled, state.waiting, t])

  const names = question?.lines.find(({ field }) => field === 'name')
  const nameOf = (pieces: readonly { text: string }[] | undefined) => pieces?.map(({ text }) => text).join('') ?? ''
  return (
    <div className={classes.desk}>
      <p className="spoken" role="status">
        {spoken} {question && `${position}: ${nameOf(names?.a)} – ${nameOf(names?.b)}`}
      </p>
      {state.isLost && (
        <p className={classes.lost} role="alert">
          <IconCloudOff {...ICON} aria-hidden />
          {t('pair.lost', { count: state.waiting })}
        </p>
      )}
      {queue.error ? (
        <ErrorState error={queue.error} title={t('pair.listFailed')} onRetry={queue.retry} />
      ) : queue.isLoading ? (
        <LoadingRows rows={9} />
      ) : !id ? (
        <AllAnswered view={view} undo={last && undo} />
      ) : question ? (
        <div className={classes.pair}>
          <SideBySide question={question} />
          <WhyAsked question={question} />
          <AnswerBar can={question.can.answer} onAnswer={answer} onUndo={last && undo} />
        </div>
      ) : query.error ? (
        <ErrorState
          error={query.error}
          title={t('pair.failed')}
          {...(requestError(query.error).code !== 'not_found' && { onRetry: () => void query.refetch() })}
        />
      ) : (
        <LoadingRows rows={9} />
      )}
      {query.error && requestError(query.error).code === 'not_found' && (
        <Button variant="default" onClick={() => go(at + 1)}>
          {t('pair.skip')}
        </Button>
      )}
    </div>
  )
}
