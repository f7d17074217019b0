import { Alert, Button, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldHouse, FieldQuestion } from '#contract/houses/field/field.ts'
import type { AnswerValue, StandingField } from '#contract/houses/field/shapes.ts'
import type { Occasion } from '#contract/houses/shapes.ts'
import { formatInstant } from '../../../lib/format.ts'
import type { Field, FieldState } from '../engine/field.ts'
import classes from '../field-work.module.css'
import { answerText } from '../words.ts'

interface QuestionProps {
  field: Field
  state: FieldState
  house: FieldHouse
  occasion: Occasion
  question: FieldQuestion
  standing: StandingField | undefined
}

/** One question with its answer; where two officers said different things, both, to be decided by a tap. */
export function Question(props: QuestionProps) {
  const { field, house, occasion, question, standing } = props
  const { t, i18n } = useTranslation('field-work')
  const [isUnsaved, setUnsaved] = useState(false)
  const language = i18n.language === 'en' ? 'en' : 'id'
  const give = (value: AnswerValue) =>
    field.answer(house, occasion, question.key, value).then(
      () => setUnsaved(false),
      () => setUnsaved(true),
    )
  const label = question.label[language]
  return (
    <fieldset className={classes.question} disabled={!house.isOpen}>
      <legend>
        {label}
        {question.isNeeded && !standing && <span className={classes.needed}>{t('house.needed')}</span>}
      </legend>
      {question.help[language] && <p className={classes.small}>{question.help[language]}</p>}
      {standing?.isConflict && <Conflict {...props} standing={standing} onUse={(value) => void give(value)} />}
      {question.kind === 'choice' && (
        <div className={classes.choices}>
          {question.options.map(({ value, label: words }) => (
            <Choice key={value} isChosen={standing?.value === value} onChoose={() => void give(value)}>
              {words[language]}
            </Choice>
          ))}
        </div>
      )}
      {question.kind === 'yes_no' && (
        <div className={classes.pair}>
          <Choice isChosen={standing?.value === true} onChoose={() => void give(true)}>
            {t('house.yes')}
          </Choice>
          <Choice isChosen={standing?.value === false} onChoose={() => void give(false)}>
            {t('house.no')}
          </Choice>
        </div>
      )}
      {(question.kind === 'number' || question.kind === 'text') && <Typed {...props} label={label} />}
      {isUnsaved && (
        <Alert color="bata" role="alert">
          {t('house.notSaved')}
        </Alert>
      )}
    </fieldset>
  )
}

function Choice({ isChosen, onChoose, children }: { isChosen: boolean; onChoose: () => void; children: string }) {
  return (
    <button type="button" className={classes.choice} aria-pressed={isChosen} onClick={onChoose}>
      {children}
    </button>
  )
}

function Conflict({
  state,
  question,
  standing,
  onUse,
}: QuestionProps & { standing: StandingField; onUse: (value: AnswerValue) => void }) {
  const { t, i18n } = useTranslation('field-work')
  const words = { yes: t('house.yes'), no: t('house.no') }
  const language = i18n.language === 'en' ? 'en' : 'id'
  const textOf = (value: AnswerValue) => answerText(question, value, language, words)
  // Nobody is signed in here: the zone is the one that came with the houses, not the session's.
  const timezone = state.snapshot?.timezone
  return (
    <Alert color="bata" title={t('conflict.title')}>
      <p>{t('conflict.why')}</p>
      <ul className={classes.sides}>
        {standing.answers.map(({ id, value, by, isOwn, at }) => (
          <li key={id}>
            <span>
              <strong>{textOf(value)}</strong>
              <span className={classes.small}>
                {isOwn ? t('conflict.own') : by}
                {timezone && (
                  <>
                    , <time dateTime={at}>{formatInstant(at, language, timezone)}</time>
                  </>
                )}
              </span>
            </span>
            <Button size="sm" variant="default" onClick={() => onUse(value)}>
              {t('conflict.use', { answer: textOf(value) })}
            </Button>
          </li>
        ))}
      </ul>
    </Alert>
  )
}

/** A number or words: kept letter by letter, an answer once the field is left. */
function Typed({ field, state, house, occasion, question, standing, label }: QuestionProps & { label: string }) {
  const { t } = useTranslation('field-work')
  const [isWrong, setWrong] = useState(false)
  const draft = state.drafts.get(`${house.id} ${occasion} ${question.key}`)
  const text = draft?.text ?? (standing ? String(standing.value) : '')
  const settle = () =>
    field.settle(house, occasion, question.key).then(
      (fits) => setWrong(!fits),
      () => setWrong(true),
    )
  const shared = {
    'aria-label': label,
    size: 'md',
    value: text,
    onBlur: () => void settle(),
    error: isWrong ? t('house.typedWrong', { least: question.least ?? 0, most: question.most ?? '∞' }) : undefined,
  }
  return question.kind === 'number' ? (
    <TextInput
      {...shared}
      inputMode="decimal"
      rightSection={<span className={classes.unit}>{question.unit}</span>}
      rightSectionWidth={64}
      onChange={(event) => void field.type(house, occasion, question.key, event.currentTarget.value)}
    />
  ) : (
    <Textarea
      {...shared}
      autosize
      minRows={2}
      onChange={(event) => void field.type(house, occasion, question.key, event.currentTarget.value)}
    />
  )
}
