import { NativeSelect, Radio, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { EmployerForm } from '#contract/training/results/guest.ts'
import { SignInFrame } from '../../../../app/sign-in-frame.tsx'
import { api, client } from '../../../../lib/api.ts'
import { formatDay } from '../../../../lib/format.ts'
import { currentLanguage } from '../../../../lib/i18n.ts'
import { LoadingRows } from '../../../../ui/feedback/loading.tsx'
import { field } from '../../../../ui/form/field.ts'
import { Form } from '../../../../ui/form/form.tsx'
import own from '../../training.module.css'
import { refusalOf } from './refusal.ts'

/** What an employer is asked by the one-time link: whether one person works there. Answered once; then it says thanks. */
export function EmployerPage() {
  const { t } = useTranslation('training')
  const { token = '' } = useParams({ strict: false })
  const query = useQuery(api.training.results.guest.openEmployer.queryOptions({ input: { token }, retry: false }))
  if (query.error)
    return (
      <SignInFrame title={t('results.guest.dead')}>
        <p>{refusalOf(query.error, t('results.guest.deadWhat'))}</p>
      </SignInFrame>
    )
  const { data } = query
  const title = t('results.guest.employerTitle')
  if (!data)
    return (
      <SignInFrame title={title}>
        <LoadingRows rows={5} />
      </SignInFrame>
    )
  const { agency, employerName: employer, region } = data
  return (
    <SignInFrame title={title} context={t('results.guest.from', { agency, region })}>
      <div className={own.guest}>
        <p>{t('results.guest.employerAsk', { agency, employer })}</p>
        <Claim form={data} />
        {data.answer ? (
          <p role="status">
            <strong>{t('results.guest.employerThanks')}</strong> {t(`results.guest.answered.${data.answer}`)}
          </p>
        ) : (
          <>
            <p className={own.quiet}>
              {t('results.guest.sees', { agency })}{' '}
              {t('results.guest.until', { day: formatDay(data.expiresOn, currentLanguage()) })}
            </p>
            <Answer token={token} isInternship={data.status === 'internship'} />
          </>
        )}
      </div>
    </SignInFrame>
  )
}

function Claim({ form }: { form: EmployerForm }) {
  const { t } = useTranslation('training')
  return (
    <div className={own.words}>
      <span>{t('results.guest.claim', { name: form.name })}</span>
      <strong>
        {[
          t(`results.status.${form.status}`),
          form.work,
          form.workingSince && t('results.one.since', { day: formatDay(form.workingSince, currentLanguage()) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </strong>
    </div>
  )
}

function Answer({ token, isInternship }: { token: string; isInternship: boolean }) {
  const { t } = useTranslation('training')
  const queries = useQueryClient()
  const form = useForm({
    initialValues: {
      answer: 'confirmed' as 'confirmed' | 'denied',
      workingSince: '',
      isFormal: '',
      name: '',
      post: '',
      note: '',
    },
    validate: {
      name: (value) => (value.trim().length > 1 ? null : t('required')),
      post: (value) => (value.trim().length > 1 ? null : t('required')),
    },
  })
  const labels = {
    answer: t('results.guest.answer'),
    workingSince: t('results.guest.sinceRight'),
    isFormal: t('results.guest.formal'),
    name: t('results.guest.yourName'),
    post: t('results.guest.yourPost'),
    note: t('results.guest.note'),
  }
  const isYes = form.values.answer === 'confirmed'
  return (
    <Form
      form={form}
      labels={labels}
      submit={t('results.guest.send')}
      onSubmit={async ({ workingSince, isFormal, ...rest }) => {
        const next = await client.training.results.guest.answerEmployer({
          token,
          ...rest,
          workingSince: isYes ? workingSince || null : null,
          isFormal: isYes && isFormal !== '' ? isFormal === 'yes' : null,
        })
        queries.setQueryData(api.training.results.guest.openEmployer.queryKey({ input: { token } }), next)
      }}
    >
      <Radio.Group {...form.getInputProps('answer')} label={labels.answer}>
        <div className={own.plain}>
          <Radio value="confirmed" label={t('results.guest.yes')} size="md" />
          <Radio value="denied" label={t('results.guest.no')} size="md" />
        </div>
      </Radio.Group>
      {isYes && (
        <TextInput
          {...field(form, 'workingSince', {
            label: labels.workingSince,
            help: t('results.guest.sinceHelp'),
            optional: true,
          })}
          type="date"
        />
      )}
      {isYes && !isInternship && (
        <NativeSelect
          {...field(form, 'isFormal', { label: labels.isFormal, optional: true })}
          data={[
            { value: '', label: t('results.guest.formalSame') },
            { value: 'yes', label: t('results.guest.formalYes') },
            { value: 'no', label: t('results.guest.formalNo') },
          ]}
        />
      )}
      <TextInput {...field(form, 'name', { label: labels.name })} autoComplete="name" maxLength={120} />
      <TextInput {...field(form, 'post', { label: labels.post })} autoComplete="organization-title" maxLength={120} />
      <Textarea {...field(form, 'note', { label: labels.note, optional: true })} autosize minRows={2} maxLength={500} />
    </Form>
  )
}
