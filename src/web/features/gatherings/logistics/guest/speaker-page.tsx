import { Alert, Radio, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SpeakerInvitation, SpeakerState } from '#contract/gatherings/logistics/speakers.ts'
import { SignInFrame } from '../../../../app/sign-in-frame.tsx'
import { api, client } from '../../../../lib/api.ts'
import { formatInstant } from '../../../../lib/format.ts'
import { currentLanguage } from '../../../../lib/i18n.ts'
import { requestError } from '../../../../lib/request-error.ts'
import { LoadingRows } from '../../../../ui/feedback/loading.tsx'
import { DayText } from '../../../../ui/figures/values.tsx'
import { field } from '../../../../ui/form/field.ts'
import { Form } from '../../../../ui/form/form.tsx'
import classes from '../../gatherings.module.css'
import { GuestMaterials } from './guest-materials.tsx'

/** What somebody was asked who holds a speaker's link, and the answer. */
export function SpeakerPage() {
  const { t } = useTranslation('gatherings')
  const { token = '' } = useParams({ strict: false })
  const asked = useQuery(api.gatherings.speakers.openLink.queryOptions({ input: { token }, retry: false }))
  if (asked.error)
    return (
      <SignInFrame title={t('logistics.guest.linkDead')}>
        <p>{requestError(asked.error).message}</p>
      </SignInFrame>
    )
  const title = t('logistics.guest.speakerTitle')
  if (!asked.data)
    return (
      <SignInFrame title={title}>
        <LoadingRows rows={4} />
      </SignInFrame>
    )
  const { gathering, session, timezone, topic, answerBy, isPastAnswerDay, mayAnswer } = asked.data
  return (
    <SignInFrame title={title} context={t('logistics.guest.speakerAsk', { organiser: gathering.organiser })}>
      <div className={classes.section}>
        <div className={classes.words}>
          <strong>{gathering.title}</strong>
          <span>{[session.title, topic].filter(Boolean).join(' · ')}</span>
          <span>{formatInstant(session.startsAt, currentLanguage(), timezone)}</span>
          <span>{session.place || gathering.place}</span>
          {answerBy && (
            <span>
              {t('logistics.speaker.until')} <DayText value={answerBy} />
            </span>
          )}
        </div>
        {isPastAnswerDay && mayAnswer && <p>{t('logistics.guest.pastDay')}</p>}
        {mayAnswer ? <Answer token={token} asked={asked.data} /> : <p>{t('logistics.guest.closed')}</p>}
        <GuestMaterials token={token} />
      </div>
    </SignInFrame>
  )
}

const CHOICES: SpeakerState[] = ['confirmed', 'declined', 'deputy']

function Answer({ token, asked }: { token: string; asked: SpeakerInvitation }) {
  const { t } = useTranslation('gatherings')
  const queries = useQueryClient()
  const [isSaved, setSaved] = useState(asked.state !== 'invited')
  const form = useForm({
    initialValues: {
      state: (asked.state === 'invited' ? 'confirmed' : asked.state) as SpeakerState,
      deputyName: asked.deputy?.name ?? '',
      deputyTitle: asked.deputy?.title ?? '',
      reason: asked.reason,
      cvLink: asked.cvLink,
    },
    validate: {
      deputyName: (value, { state }) =>
        state !== 'deputy' || value.trim().length >= 3 ? null : t('logistics.speaker.deputyNeeded'),
      cvLink: (value) => (!value || /^https?:\/\/\S+$/.test(value) ? null : t('logistics.speaker.linkInvalid')),
    },
  })
  const labels = {
    state: t('logistics.speaker.answerState'),
    deputyName: t('logistics.speaker.deputyName'),
    deputyTitle: t('logistics.speaker.deputyTitle'),
    reason: t('logistics.speaker.reason'),
    cvLink: t('logistics.speaker.cvLink'),
  }
  const send = async (values: typeof form.values) => {
    await client.gatherings.speakers.answerLink({ token, ...values })
    setSaved(true)
    await queries.invalidateQueries({ queryKey: api.gatherings.speakers.key() })
  }
  const optional = true
  return (
    <>
      {isSaved && (
        <Alert color="daun" role="status">
          {t('logistics.guest.answered')}
        </Alert>
      )}
      <Form form={form} labels={labels} submit={t('logistics.guest.send')} onSubmit={send}>
        <Radio.Group {...form.getInputProps('state')} label={labels.state}>
          <div className={classes.plain}>
            {CHOICES.map((state) => (
              <Radio key={state} value={state} label={t(`logistics.speaker.choice.${state}`)} />
            ))}
          </div>
        </Radio.Group>
        {form.values.state === 'deputy' && (
          <>
            <TextInput {...field(form, 'deputyName', { label: labels.deputyName })} maxLength={200} />
            <TextInput {...field(form, 'deputyTitle', { label: labels.deputyTitle, optional })} maxLength={200} />
          </>
        )}
        <Textarea
          {...field(form, 'reason', { label: labels.reason, optional })}
          autosize
          minRows={2}
          maxLength={2000}
        />
        <TextInput {...field(form, 'cvLink', { label: labels.cvLink, optional })} inputMode="url" />
      </Form>
    </>
  )
}
