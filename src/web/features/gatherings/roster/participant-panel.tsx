import { Button, CopyButton, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Participant } from '#contract/gatherings/roster/shapes.ts'
import { api, client } from '../../../lib/api.ts'
import { requestError } from '../../../lib/request-error.ts'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { notifyDone } from '../../../ui/feedback/notify.ts'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import { SidePanel } from '../../../ui/record/side-panel.tsx'
import { AnswerForm } from '../answers/answer-form.tsx'
import classes from '../gatherings.module.css'

export type Deed = 'answer' | 'contact' | 'link' | 'remove'

interface ParticipantPanelProps {
  chosen: { deed: Deed; participant: Participant } | undefined
  onClose: () => void
}

/** What is done with one participant: the answer, how to reach them, the personal link, taking them off the list. */
export function ParticipantPanel({ chosen, onClose }: ParticipantPanelProps) {
  const { t } = useTranslation('gatherings')
  const queries = useQueryClient()
  const done = async (words: string) => {
    await queries.invalidateQueries({ queryKey: api.gatherings.key() })
    onClose()
    await notifyDone(words)
  }
  const participant = chosen?.participant
  return (
    <SidePanel
      opened={chosen !== undefined}
      onClose={onClose}
      title={chosen && t(`roster.panel.${chosen.deed}`, { name: chosen.participant.personName })}
    >
      {participant && chosen.deed === 'answer' && (
        <AnswerForm
          initial={{ ...participant, note: participant.answerNote }}
          onSend={async (values) => {
            await client.gatherings.answers.answer({ id: participant.id, ...values })
            await done(t('answers.sent'))
          }}
        />
      )}
      {participant && chosen.deed === 'contact' && <Contact participant={participant} onDone={done} />}
      {participant && chosen.deed === 'link' && <PersonalLink participant={participant} />}
      {participant && chosen.deed === 'remove' && <Remove participant={participant} onDone={done} />}
    </SidePanel>
  )
}

interface PartProps {
  participant: Participant
  onDone: (words: string) => Promise<void>
}

function Contact({ participant: { id, contact }, onDone }: PartProps) {
  const { t } = useTranslation('gatherings')
  const form = useForm({ initialValues: { phone: contact?.phone ?? '', email: contact?.email ?? '' } })
  const labels = { phone: t('roster.phone'), email: t('roster.email') }
  const send = async (values: typeof form.values) => {
    await client.gatherings.roster.contact({ id, ...values })
    await onDone(t('roster.saved'))
  }
  return (
    <Form form={form} labels={labels} submit={t('roster.save')} onSubmit={send}>
      <p>{t('roster.contactWhy')}</p>
      <TextInput type="tel" {...field(form, 'phone', { label: labels.phone, optional: true })} />
      <TextInput type="email" {...field(form, 'email', { label: labels.email, optional: true })} />
    </Form>
  )
}

function PersonalLink({ participant: { id } }: { participant: Participant }) {
  const { t } = useTranslation('gatherings')
  const query = useQuery(api.gatherings.answers.link.queryOptions({ input: { id } }))
  const renew = useMutation({ mutationFn: () => client.gatherings.answers.renewLink({ id }) })
  const url = renew.data?.url ?? query.data?.url
  if (!url) return <LoadingRows rows={2} />
  return (
    <div className={classes.section}>
      <p>{t('roster.linkWhat')}</p>
      <TextInput readOnly label={t('roster.link')} value={url} />
      <div className={classes.deeds}>
        <CopyButton value={url}>
          {({ copied, copy }) => <Button onClick={copy}>{t(copied ? 'roster.copied' : 'roster.copy')}</Button>}
        </CopyButton>
        <Button variant="default" loading={renew.isPending} onClick={() => renew.mutate()}>
          {t('roster.renew')}
        </Button>
      </div>
      {renew.isSuccess && <p role="status">{t('roster.renewed')}</p>}
      {renew.error && <p role="alert">{requestError(renew.error).message}</p>}
    </div>
  )
}

function Remove({ participant: { id, version }, onDone }: PartProps) {
  const { t } = useTranslation('gatherings')
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (value) => (value.trim().length >= 3 ? null : t('required')) },
  })
  const send = async ({ reason }: { reason: string }) => {
    await client.gatherings.roster.remove({ id, version, reason })
    await onDone(t('roster.removed'))
  }
  return (
    <Form form={form} labels={{ reason: t('reason') }} submit={t('roster.remove')} onSubmit={send}>
      <p>{t('roster.removeWhat')}</p>
      <Textarea {...field(form, 'reason', { label: t('reason') })} autosize minRows={2} maxLength={1000} />
    </Form>
  )
}
