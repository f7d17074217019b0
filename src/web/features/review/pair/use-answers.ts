import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../../lib/api.ts'
import { requestError, worthRetrying } from '../../../lib/request-error.ts'
import { notifyError } from '../../../ui/feedback/notify.ts'
import { AnswerSender, type Deed, type SenderState } from './answer-sender.ts'

const { questions } = client.matching

function request({ id, what, key }: Deed) {
  const context = { idempotencyKey: key }
  return what === 'undo' ? questions.undo({ id }, { context }) : questions.answer({ id, answer: what }, { context })
}

/** Sends what the reviewer says, without making them wait; `state` tells what is still on its way. */
export function useAnswers(): { tell: (id: string, what: Deed['what']) => void; state: SenderState } {
  const { t } = useTranslation('review')
  const queries = useQueryClient()
  const [state, setState] = useState<SenderState>({ waiting: 0, isLost: false })
  const sender = useRef<AnswerSender>(undefined)
  sender.current ??= new AnswerSender({
    send: async (deed) => {
      await request(deed)
      // An answer may have settled other pairs of the same two persons, the one on screen among them.
      await queries.invalidateQueries({ queryKey: api.matching.questions.get.key() })
    },
    isLine: worthRetrying,
    onRefused: (_, error) => {
      void queries.invalidateQueries({ queryKey: api.matching.questions.get.key() })
      // Settled by an answer of one's own a moment ago: nothing that the reviewer must see to.
      const { code, data } = requestError(error)
      if (code !== 'already_answered' || data.state !== 'obsolete') void notifyError(error, t('pair.notTaken'))
    },
    onState: (next) => {
      setState(next)
      if (next.waiting === 0) void queries.invalidateQueries({ queryKey: api.matching.questions.queue.key() })
    },
  })
  const isWaiting = state.waiting > 0
  useEffect(() => {
    if (!isWaiting) return
    // The browser asks before it throws away what has not arrived.
    const onLeave = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', onLeave)
    return () => removeEventListener('beforeunload', onLeave)
  }, [isWaiting])
  return { tell: (id, what) => sender.current?.add(id, what), state }
}
