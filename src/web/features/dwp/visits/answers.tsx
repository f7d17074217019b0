import { Alert, Radio, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckAnswer } from '#contract/dwp/shapes.ts'
import type { Visit } from '#contract/dwp/visits.ts'
import { client } from '../../../lib/api.ts'
import { Form } from '../../../ui/form/form.tsx'
import classes from '../dwp.module.css'
import { useSaved } from '../units/board-forms.tsx'

const ANSWERS: readonly CheckAnswer[] = ['yes', 'partly', 'no', 'not_seen']

/** The checklist with its answers; filled bit by bit by whoever visits, read by the unit. */
export function Answers({ visit, onUnsaved }: { visit: Visit; onUnsaved: (isUnsaved: boolean) => void }) {
  const { t } = useTranslation('dwp')
  const { checklist, answers } = visit
  return (
    <section className={classes.section}>
      <h2>{t('visit.answersTitle', { version: checklist.version })}</h2>
      <p className={classes.quiet}>{t('visit.answered', { done: answers.length, all: checklist.items.length })}</p>
      {!visit.isNewestChecklist && <Alert title={t('visit.older')} />}
      {visit.state === 'held' && <p className={classes.quiet}>{t('visit.locked')}</p>}
      {visit.can.fill ? <AnswerForm visit={visit} onUnsaved={onUnsaved} /> : <AnswerList visit={visit} />}
    </section>
  )
}

function AnswerList({ visit: { checklist, answers } }: { visit: Visit }) {
  const { t } = useTranslation('dwp')
  const of = new Map(answers.map((one) => [one.key, one]))
  return (
    <ul className={classes.plain}>
      {checklist.items.map(({ key, text }) => {
        const given = of.get(key)
        return (
          <li key={key} className={classes.row}>
            <span className={classes.words}>
              {text}
              {given?.note && <span className={classes.quiet}>{given.note}</span>}
            </span>
            <strong>{given ? t(`visit.answer.${given.answer}`) : t('visit.notAnswered')}</strong>
          </li>
        )
      })}
    </ul>
  )
}

function AnswerForm({ visit, onUnsaved }: { visit: Visit; onUnsaved: (isUnsaved: boolean) => void }) {
  const { id, checklist, answers } = visit
  const { t } = useTranslation('dwp')
  const saved = useSaved(() => {})
  const of = new Map(answers.map((one) => [one.key, one]))
  const form = useForm({
    initialValues: {
      answers: checklist.items.map(({ key }) => ({
        key,
        answer: (of.get(key)?.answer ?? '') as CheckAnswer | '',
        note: of.get(key)?.note ?? '',
      })),
    },
  })
  const isUnsaved = form.isDirty()
  useEffect(() => {
    onUnsaved(isUnsaved)
    return () => onUnsaved(false)
  }, [isUnsaved, onUnsaved])
  const send = async (values: ReturnType<typeof form.getValues>) => {
    const given = values.answers.flatMap(({ key, answer, note }) => (answer ? [{ key, answer, note }] : []))
    await client.dwp.visits.fill({ id, answers: given })
    form.resetDirty(values)
    await saved()
  }
  return (
    <Form form={form} labels={{}} submit={t('visit.save')} onSubmit={send}>
      {checklist.items.map(({ key, text, help }, at) => (
        <div key={key} className={classes.item}>
          <Radio.Group label={text} description={help} {...form.getInputProps(`answers.${at}.answer`)}>
            <div className={classes.choices}>
              {ANSWERS.map((answer) => (
                <Radio key={answer} value={answer} label={t(`visit.answer.${answer}`)} />
              ))}
            </div>
          </Radio.Group>
          <TextInput
            aria-label={`${t('visit.note')}: ${text}`}
            placeholder={t('visit.note')}
            {...form.getInputProps(`answers.${at}.note`)}
          />
        </div>
      ))}
    </Form>
  )
}
