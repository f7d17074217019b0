import { Button } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GraduateForm } from '#contract/training/results/guest.ts'
import { SignInFrame } from '../../../../app/sign-in-frame.tsx'
import { api, client } from '../../../../lib/api.ts'
import { formatDay } from '../../../../lib/format.ts'
import { currentLanguage } from '../../../../lib/i18n.ts'
import { LoadingRows } from '../../../../ui/feedback/loading.tsx'
import { Form } from '../../../../ui/form/form.tsx'
import own from '../../training.module.css'
import { emptyWork, type Status, toWork, useWorkLabels, WorkFields } from '../work-fields.tsx'
import { refusalOf } from './refusal.ts'

const STATUSES: readonly Status[] = ['formal', 'informal', 'own_business', 'internship', 'school', 'not_yet']

/** The short form of whoever holds the personal link of a graduate. No account, one hand, at most five questions. */
export function GraduateFormPage() {
  const { t } = useTranslation('training')
  const { token = '' } = useParams({ strict: false })
  const query = useQuery(api.training.results.guest.openGraduate.queryOptions({ input: { token }, retry: false }))
  if (query.error)
    return (
      <SignInFrame title={t('results.guest.dead')}>
        <p>{refusalOf(query.error, t('results.guest.deadWhat'))}</p>
      </SignInFrame>
    )
  const { data } = query
  if (!data)
    return (
      <SignInFrame title={t('results.guest.title')}>
        <LoadingRows rows={5} />
      </SignInFrame>
    )
  const { agency, region, months, course, opensOn } = data
  return (
    <SignInFrame title={t('results.guest.title')} context={t('results.guest.from', { agency, region })}>
      <div className={own.guest}>
        <strong>{t('results.guest.hello', { name: data.name })}</strong>
        {months === null ? (
          <p>{t('results.guest.early', { day: opensOn ? formatDay(opensOn, currentLanguage()) : '–' })}</p>
        ) : (
          <>
            <p>{t('results.guest.asks', { months, course })}</p>
            <p className={own.quiet}>{t('results.guest.reads', { agency })}</p>
            <Answering form={data} token={token} months={months} />
          </>
        )}
      </div>
    </SignInFrame>
  )
}

function Answering({ form: asked, token, months }: { form: GraduateForm; token: string; months: 3 | 6 | 12 }) {
  const { t } = useTranslation('training')
  const queries = useQueryClient()
  const [isAsking, setAsking] = useState(asked.answer === null)
  const labels = useWorkLabels()
  const form = useForm({
    initialValues: emptyWork(asked.answer),
    validate: { status: (value) => (value === '' ? t('required') : null) },
  })
  const { answer } = asked
  if (!isAsking)
    return (
      <>
        <p role="status">
          <strong>
            {asked.can.answer ? t('results.guest.thanks') : t('results.guest.settled', { agency: asked.agency })}
          </strong>
        </p>
        {answer && (
          <p>{[t(`results.status.${answer.status}`), answer.work, answer.employerName].filter(Boolean).join(' · ')}</p>
        )}
        {asked.can.answer && (
          <Button variant="default" onClick={() => setAsking(true)}>
            {t('results.guest.change')}
          </Button>
        )}
      </>
    )
  return (
    <Form
      form={form}
      labels={labels}
      submit={t('results.guest.send')}
      onSubmit={async (values) => {
        const { partnerId: _, status, ...work } = toWork(values)
        if (status === 'unreachable') return
        const next = await client.training.results.guest.answerGraduate({ token, months, status, ...work })
        queries.setQueryData(api.training.results.guest.openGraduate.queryKey({ input: { token } }), next)
        setAsking(false)
      }}
    >
      <WorkFields form={form} statuses={STATUSES} />
    </Form>
  )
}
