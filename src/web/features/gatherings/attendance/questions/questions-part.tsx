import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Gathering } from '#contract/gatherings/shapes.ts'
import { api } from '../../../../lib/api.ts'
import classes from '../../gatherings.module.css'
import { QuestionEditor } from './question-editor.tsx'
import { ResultsBoard } from './results-board.tsx'

/** Questions before and after with what they showed, and feedback. */
export function QuestionsPart({ gathering }: { gathering: Gathering }) {
  const { t } = useTranslation('gatherings')
  const [isEditing, setEditing] = useState(false)
  const { data } = useSuspenseQuery(api.gatherings.questions.list.queryOptions({ input: { id: gathering.id } }))
  if (isEditing)
    return <QuestionEditor gatheringId={gathering.id} questions={data.questions} onClose={() => setEditing(false)} />
  return (
    <>
      <section className={classes.section}>
        <div className={classes.head}>
          <h2>{t('attendance.questions.title')}</h2>
          {data.can.edit && (
            <Button variant="default" onClick={() => setEditing(true)}>
              {t('attendance.questions.edit')}
            </Button>
          )}
        </div>
        <p>{t('attendance.questions.why')}</p>
        {data.isAnswered && <p className={classes.quiet}>{t('attendance.questions.answered')}</p>}
        {data.questions.length === 0 && <p>{t('attendance.questions.none')}</p>}
        <ol>
          {data.questions.map(({ id, topic, question, choices, correct }) => (
            <li key={id}>
              {question}
              <div className={classes.quiet}>{`${topic} · ${choices[correct] ?? ''}`}</div>
            </li>
          ))}
        </ol>
      </section>
      <ResultsBoard gatheringId={gathering.id} />
    </>
  )
}
