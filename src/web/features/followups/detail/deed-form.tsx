import { Button, Select, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Followup } from '#contract/followups/shapes.ts'
import { useToday } from '../../../lib/acting/use-today.ts'
import { api, client } from '../../../lib/api.ts'
import { notifyDone } from '../../../ui/feedback/notify.ts'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import { useAgencyOptions, usePostOptions } from '../use-agency-options.ts'

export type Deed = 'close' | 'comment' | 'reopen' | 'extend' | 'wait' | 'stopWaiting' | 'handOver' | 'drop'

interface Values {
  text: string
  link: string
  day: string
  agency: string
  post: string
}

/** Sends one deed; all but a comment are refused when somebody else was faster. */
function send(
  deed: Deed,
  { id, version, dueOn }: Followup,
  { text, link, day, agency, post }: Values,
): Promise<unknown> {
  const of = { id, version }
  switch (deed) {
    case 'close':
      return client.followups.close({ ...of, evidence: text, link: link.trim() })
    case 'drop':
      return client.followups.drop({ ...of, reason: text })
    case 'reopen':
      return client.followups.reopen({ ...of, reason: text, ...(day !== dueOn && { dueOn: day }) })
    case 'extend':
      return client.followups.extend({ ...of, dueOn: day, reason: text })
    case 'wait':
      return client.followups.wait({ ...of, agencyId: agency, since: day, reason: text })
    case 'stopWaiting':
      return client.followups.stopWaiting({ ...of, reason: text })
    case 'handOver':
      return client.followups.handOver({ ...of, agencyId: agency, positionId: post || null, reason: text })
    case 'comment':
      return client.followups.comment({ id, text })
  }
}

/** The later of two days. */
const laterOf = (one: string, other: string) => (one > other ? one : other)

const asksDay = (deed: Deed) => deed === 'extend' || deed === 'wait' || deed === 'reopen'
const asksAgency = (deed: Deed) => deed === 'wait' || deed === 'handOver'

/** The words and days that a deed needs. */
export function DeedForm({ deed, followup, onEnd }: { deed: Deed; followup: Followup; onEnd: () => void }) {
  const { t } = useTranslation(['followups', 'ui'])
  const queries = useQueryClient()
  const today = useToday()
  const form = useForm<Values>({
    initialValues: {
      text: '',
      link: '',
      day: deed === 'wait' ? today : laterOf(today, followup.dueOn),
      agency: '',
      post: '',
    },
    validate: {
      text: (text) => (text.trim().length < 3 ? t('tooShort') : null),
      agency: (agency) => (asksAgency(deed) && !agency ? t('agencyMissing') : null),
      day: (day) => (asksDay(deed) && !day ? t('dayMissing') : null),
      link: (link) => (/^(https?:\/\/\S+)?$/.test(link.trim()) ? null : t('linkWrong')),
    },
  })
  const agencies = useAgencyOptions().filter(({ value }) => deed !== 'wait' || value !== followup.owner.id)
  const posts = usePostOptions(deed === 'handOver' ? form.values.agency : null, t('post.vacant'))
  const labels = {
    text: t(`deed.${deed}Label`),
    link: t('evidenceLink'),
    day: t(deed === 'wait' ? 'waitingSince' : 'newDue'),
    agency: t(deed === 'wait' ? 'waitingWhom' : 'newOwner'),
    post: t('newPost'),
  }
  const submit = async (values: Values) => {
    await send(deed, followup, { ...values, text: values.text.trim() })
    onEnd()
    await Promise.all([
      queries.invalidateQueries({ queryKey: api.followups.key() }),
      queries.invalidateQueries({ queryKey: api.overlaps.key() }),
    ])
    void notifyDone(t(`done.${deed}`))
  }
  return (
    <Form
      form={form}
      labels={labels}
      onSubmit={submit}
      submit={t(`deed.${deed}`)}
      more={
        <Button variant="default" onClick={onEnd}>
          {t('ui:cancel')}
        </Button>
      }
    >
      {asksAgency(deed) && (
        <Select
          {...field(form, 'agency', { label: labels.agency })}
          data={agencies}
          searchable
          nothingFoundMessage={t('noAgency')}
        />
      )}
      {deed === 'handOver' && form.values.agency && (
        <Select
          {...field(form, 'post', { label: labels.post, help: t('postHelp'), optional: true })}
          data={posts}
          searchable
          clearable
        />
      )}
      {asksDay(deed) && <TextInput {...field(form, 'day', { label: labels.day })} type="date" />}
      <Textarea
        {...field(form, 'text', { label: labels.text, help: t(`deed.${deed}Help`) })}
        autosize
        minRows={3}
        maxLength={2000}
        data-autofocus={!asksAgency(deed) || undefined}
      />
      {deed === 'close' && <TextInput {...field(form, 'link', { label: labels.link, optional: true })} type="url" />}
    </Form>
  )
}
