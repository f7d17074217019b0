import { Checkbox, Select, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useToday } from '../../../lib/acting/use-today.ts'
import { followupsAddress } from '../../../lib/addresses.ts'
import { api, client } from '../../../lib/api.ts'
import { useSession } from '../../../lib/session.ts'
import { notifyDone } from '../../../ui/feedback/notify.ts'
import { DraftNotice } from '../../../ui/form/draft-notice.tsx'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import { useDraft } from '../../../ui/form/use-draft.ts'
import { Page } from '../../../ui/page/page.tsx'
import { useAgencyOptions, usePostOptions } from '../use-agency-options.ts'
import { KINDS } from '../view.ts'

interface Values {
  kind: (typeof KINDS)[number]
  what: string
  agency: string
  post: string
  dueOn: string
  isInternal: boolean
  note: string
}

/** Something owed that came from no meeting and no pair of plans: who, what, by when. */
export function NewFollowupPage() {
  const { t } = useTranslation('followups')
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { actingAs, can } = useSession()
  const own = actingAs.agency
  const leads = can.actForAll
  const today = useToday()
  const form = useForm<Values>({
    initialValues: {
      kind: leads ? 'promise' : 'obstacle',
      what: '',
      agency: own?.id ?? '',
      post: '',
      dueOn: '',
      isInternal: false,
      note: '',
    },
    validate: {
      what: (value) => (value.trim().length < 3 ? t('tooShort') : null),
      agency: (value) => (value ? null : t('agencyMissing')),
      dueOn: (value) => (value ? (value < today ? t('dayPassed') : null) : t('dayMissing')),
    },
  })
  const draft = useDraft('followup.new', form)
  const all = useAgencyOptions()
  const agencies = leads ? all : all.filter(({ value }) => value === own?.id)
  const posts = usePostOptions(form.values.agency || null, t('post.vacant'))
  const labels = {
    kind: t('kindLabel'),
    what: t('what'),
    agency: t('owner'),
    post: t('newPost'),
    dueOn: t('due'),
    note: t('why'),
  }
  const submit = async ({ kind, what, agency, post, dueOn, isInternal, note }: Values) => {
    const { id } = await client.followups.create(
      {
        kind,
        what: what.trim(),
        ownerAgencyId: agency,
        ownerPositionId: post || null,
        dueOn,
        audience: isInternal && agency === own?.id ? 'internal' : 'concerned',
        note: note.trim(),
      },
      draft.idempotencyKey ? { context: { idempotencyKey: draft.idempotencyKey } } : {},
    )
    draft.sent()
    await queries.invalidateQueries({ queryKey: api.followups.key() })
    void notifyDone(t('noted'))
    await navigate({ to: followupsAddress({ id }) })
  }
  return (
    <Page title={t('newTitle')} context={t('newContext')} crumbs={[{ name: t('crumb'), to: followupsAddress() }]}>
      <Form form={form} labels={labels} submit={t('save')} onSubmit={submit}>
        <DraftNotice draft={draft} />
        <Select
          {...field(form, 'kind', { label: labels.kind, help: t(`kindHelp.${form.values.kind}`) })}
          data={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          allowDeselect={false}
        />
        <Textarea
          {...field(form, 'what', { label: labels.what, help: t('whatHelp') })}
          autosize
          minRows={2}
          maxLength={500}
        />
        <Select
          {...field(form, 'agency', { label: labels.agency })}
          data={agencies}
          searchable={leads}
          nothingFoundMessage={t('noAgency')}
        />
        {form.values.agency && (
          <Select
            {...field(form, 'post', { label: labels.post, help: t('postHelp'), optional: true })}
            data={posts}
            searchable
            clearable
          />
        )}
        <TextInput {...field(form, 'dueOn', { label: labels.dueOn })} type="date" min={today} />
        <Textarea
          {...field(form, 'note', { label: labels.note, optional: true })}
          autosize
          minRows={2}
          maxLength={2000}
        />
        {own && form.values.agency === own.id && (
          <Checkbox
            id="isInternal"
            label={t('internalOnly')}
            description={t('internalHelp')}
            {...form.getInputProps('isInternal', { type: 'checkbox' })}
          />
        )}
      </Form>
    </Page>
  )
}
