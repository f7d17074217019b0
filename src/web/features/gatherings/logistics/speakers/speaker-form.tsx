import { Select, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Speaker } from '#contract/gatherings/logistics/speakers.ts'
import type { Gathering } from '#contract/gatherings/shapes.ts'
import { api, client } from '../../../../lib/api.ts'
import { notifyDone } from '../../../../ui/feedback/notify.ts'
import { field } from '../../../../ui/form/field.ts'
import { Form } from '../../../../ui/form/form.tsx'
import { useSessionChoices } from '../use-session-choices.ts'

interface SpeakerFormProps {
  gathering: Gathering
  /** Nothing: a new one. */
  speaker: Speaker | undefined
  onDone: () => void
}

const START = {
  sessionId: '',
  name: '',
  postTitle: '',
  institution: '',
  topic: '',
  answerBy: '',
  cvLink: '',
  phone: '',
  email: '',
  note: '',
}

const startOf = (speaker: Speaker | undefined): typeof START => {
  if (!speaker) return START
  const { session, name, postTitle, institution, topic, answerBy, cvLink, own } = speaker
  const { phone = '', email = '', note = '' } = own ?? {}
  return {
    sessionId: session.id,
    name,
    postTitle,
    institution,
    topic,
    answerBy: answerBy ?? '',
    cvLink,
    phone,
    email,
    note,
  }
}

/** Whom to ask, for which session, until when. */
export function SpeakerForm({ gathering, speaker, onDone }: SpeakerFormProps) {
  const { t } = useTranslation('gatherings')
  const queries = useQueryClient()
  const sessions = useSessionChoices(gathering.id)
  const { data: me } = useSuspenseQuery(api.gatherings.events.get.queryOptions({ input: { id: gathering.id } }))
  const form = useForm({
    initialValues: startOf(speaker),
    validate: {
      sessionId: (value) => (value ? null : t('required')),
      name: (value) => (value.trim().length >= 3 ? null : t('required')),
      cvLink: (value) => (!value || /^https?:\/\/\S+$/.test(value) ? null : t('logistics.speaker.linkInvalid')),
      phone: (value) => (!value || /^\+?[\d\s().-]{6,24}$/.test(value) ? null : t('logistics.speaker.phoneInvalid')),
      email: (value) => (!value || /^\S+@\S+\.\S+$/.test(value) ? null : t('logistics.speaker.emailInvalid')),
    },
  })
  const labels = {
    sessionId: t('logistics.speaker.session'),
    name: t('logistics.speaker.name'),
    postTitle: t('logistics.speaker.postTitle'),
    institution: t('logistics.speaker.institution'),
    topic: t('logistics.speaker.topic'),
    answerBy: t('logistics.speaker.answerBy'),
    cvLink: t('logistics.speaker.cvLink'),
    phone: t('logistics.speaker.phone'),
    email: t('logistics.speaker.email'),
    note: t('logistics.speaker.note'),
  }
  const send = async ({ answerBy, ...values }: typeof START) => {
    const input = { ...values, answerBy: answerBy || null }
    if (speaker) await client.gatherings.speakers.edit({ ...input, id: speaker.id, version: speaker.version })
    else await client.gatherings.speakers.add({ ...input, id: gathering.id })
    await queries.invalidateQueries({ queryKey: api.gatherings.speakers.key() })
    onDone()
    await notifyDone(t('logistics.saved'))
  }
  if (sessions.length === 0) return <p>{t('logistics.speaker.noSessions')}</p>
  const optional = true
  const help = t('logistics.speaker.privateHelp')
  return (
    <Form form={form} labels={labels} submit={t('logistics.save')} onSubmit={send}>
      <Select {...field(form, 'sessionId', { label: labels.sessionId })} data={sessions} searchable />
      <TextInput {...field(form, 'name', { label: labels.name })} maxLength={200} />
      <TextInput {...field(form, 'postTitle', { label: labels.postTitle, optional })} maxLength={200} />
      <TextInput {...field(form, 'institution', { label: labels.institution, optional })} maxLength={200} />
      <TextInput {...field(form, 'topic', { label: labels.topic, optional })} maxLength={200} />
      <TextInput
        type="date"
        {...field(form, 'answerBy', { label: labels.answerBy, optional, help: t('logistics.speaker.answerByHelp') })}
      />
      <TextInput {...field(form, 'cvLink', { label: labels.cvLink, optional })} inputMode="url" />
      {me.can.readPrivate && (
        <>
          <TextInput {...field(form, 'phone', { label: labels.phone, optional, help })} inputMode="tel" />
          <TextInput {...field(form, 'email', { label: labels.email, optional, help })} inputMode="email" />
          <Textarea {...field(form, 'note', { label: labels.note, optional })} autosize minRows={2} maxLength={2000} />
        </>
      )}
    </Form>
  )
}
