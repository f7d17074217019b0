import { Button, Radio, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Evaluation } from '#contract/dwp/evaluations.ts'
import { api, client } from '../../../lib/api.ts'
import { notifyDone, notifyError } from '../../../ui/feedback/notify.ts'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { Bars } from '../bars.tsx'
import classes from '../dwp.module.css'
import { Findings } from '../findings.tsx'
import { inWords, withGaps } from '../quarters.ts'
import { useSaved } from '../units/board-forms.tsx'

const SCORES = ['0', '1', '2', '3', '4'] as const

/** How a quarter was: scored by the unit itself, with the trend and what it led to. */
export function EvaluationPage() {
  const { t } = useTranslation('dwp')
  const { id = '', year = '', quarter = '' } = useParams({ strict: false })
  const which = { id, year: Number(year), quarter: Number(quarter) }
  const { data: evaluation } = useSuspenseQuery(api.dwp.evaluations.get.queryOptions({ input: which }))
  return (
    <Page
      title={t('evaluation.title', { ...inWords(which), unit: evaluation.unit.shortName })}
      crumbs={[
        { name: t('dwp'), to: '/dwp' },
        { name: t('evaluations.title'), to: '/dwp/evaluasi' },
      ]}
      context={t('evaluation.context')}
      {...(evaluation.can.send && { action: <Send evaluation={evaluation} /> })}
      {...(evaluation.state === 'sent' && { more: <Reports evaluation={evaluation} /> })}
    >
      <Trend evaluation={evaluation} />
      {evaluation.can.edit ? (
        <ScoreForm key={evaluation.version} evaluation={evaluation} />
      ) : (
        <ScoreList evaluation={evaluation} />
      )}
      {evaluation.id && (
        <Findings
          findings={evaluation.foundItems}
          items={evaluation.scores}
          canAdd={evaluation.can.find}
          unitId={evaluation.unit.id}
          onAdd={{ kind: 'evaluation', ...which }}
        />
      )}
    </Page>
  )
}

function Reports({ evaluation: { unit, year, quarter } }: { evaluation: Evaluation }) {
  const { t } = useTranslation('dwp')
  const to = (format: string) => `/api/dwp/units/${unit.id}/evaluations/${year}/${quarter}/report?format=${format}`
  return (
    <>
      <Button component="a" href={to('docx')} download variant="default">
        {t('evaluation.docx')}
      </Button>
      <Button component="a" href={to('pdf')} download variant="default">
        {t('evaluation.pdf')}
      </Button>
    </>
  )
}

function Send({ evaluation: { unit, year, quarter, version } }: { evaluation: Evaluation }) {
  const { t } = useTranslation('dwp')
  const queries = useQueryClient()
  const send = async () => {
    if (version === null) return
    await client.dwp.evaluations.send({ id: unit.id, year, quarter, version })
    await queries.invalidateQueries({ queryKey: api.dwp.key() })
    void notifyDone(t('evaluation.sent'))
  }
  return <Button onClick={() => void send().catch(notifyError)}>{t('evaluation.send')}</Button>
}

function Trend({ evaluation: { trend } }: { evaluation: Evaluation }) {
  const { t } = useTranslation('dwp')
  return (
    <section className={classes.section}>
      <h2>{t('evaluation.trend')}</h2>
      {trend.length === 0 ? (
        <p>{t('evaluation.noTrend')}</p>
      ) : (
        <Bars
          label={t('evaluation.trend')}
          bars={withGaps(trend).map(({ row, ...quarter }) => ({
            name: t('participation.quarter', inWords(quarter)),
            percent: row?.mean ?? null,
          }))}
        />
      )}
    </section>
  )
}

function ScoreList({ evaluation }: { evaluation: Evaluation }) {
  const { t } = useTranslation('dwp')
  const { scores, hinders, nextSteps, state } = evaluation
  if (state !== 'sent') return <p>{t('evaluation.notSent')}</p>
  return (
    <>
      <ul className={classes.plain}>
        {scores.map(({ key, text, score, note }) => (
          <li key={key} className={classes.row}>
            <span className={classes.words}>
              {text}
              {note && <span className={classes.quiet}>{note}</span>}
            </span>
            <strong>{score}</strong>
          </li>
        ))}
      </ul>
      <dl className={classes.lines}>
        <dt>{t('evaluation.hinders')}</dt>
        <dd>{hinders}</dd>
        <dt>{t('evaluation.nextSteps')}</dt>
        <dd>{nextSteps}</dd>
      </dl>
    </>
  )
}

function ScoreForm({ evaluation }: { evaluation: Evaluation }) {
  const { t } = useTranslation('dwp')
  const saved = useSaved(() => {})
  const { unit, year, quarter, version } = evaluation
  const form = useForm({
    initialValues: {
      scores: evaluation.scores.map(({ key, score, note }) => ({
        key,
        score: score === null ? '' : String(score),
        note,
      })),
      hinders: evaluation.hinders,
      nextSteps: evaluation.nextSteps,
    },
  })
  const labels = { hinders: t('evaluation.hinders'), nextSteps: t('evaluation.nextSteps') }
  const save = async ({ scores, hinders, nextSteps }: ReturnType<typeof form.getValues>) => {
    const given = scores.map(({ key, score, note }) => ({ key, score: score === '' ? null : Number(score), note }))
    await client.dwp.evaluations.save({ id: unit.id, year, quarter, version, scores: given, hinders, nextSteps })
    await saved()
  }
  return (
    <Form form={form} labels={labels} submit={t('evaluation.save')} onSubmit={save}>
      {evaluation.scores.map(({ key, text, help }, at) => (
        <div key={key} className={classes.item}>
          <Radio.Group label={text} description={help} {...form.getInputProps(`scores.${at}.score`)}>
            <div className={classes.choices}>
              {SCORES.map((score) => (
                <Radio key={score} value={score} label={score} />
              ))}
            </div>
          </Radio.Group>
          <TextInput
            aria-label={`${t('evaluation.note')}: ${text}`}
            placeholder={t('evaluation.note')}
            {...form.getInputProps(`scores.${at}.note`)}
          />
        </div>
      ))}
      <Textarea {...field(form, 'hinders', { label: labels.hinders, optional: true })} autosize minRows={2} />
      <Textarea {...field(form, 'nextSteps', { label: labels.nextSteps, optional: true })} autosize minRows={2} />
    </Form>
  )
}
