import { Button, TextInput } from '@mantine/core'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Activity } from '#contract/plans/activities.ts'
import { activityAddress } from '../../../lib/addresses.ts'
import { api, client } from '../../../lib/api.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { notifyDone } from '../../../ui/feedback/notify.ts'
import { DraftNotice } from '../../../ui/form/draft-notice.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { useDraft } from '../../../ui/form/use-draft.ts'
import { Page } from '../../../ui/page/page.tsx'
import { ActivityFields, useActivityLabels } from './activity-fields.tsx'
import classes from './form.module.css'
import { type ActivityValues, inputOf, valuesOf } from './form-values.ts'
import { optionalField } from './optional-field.ts'
import { useActivityForm, useSplitCheck } from './use-activity-form.ts'

/** Changes an activity; somebody else's change in between is told, never overwritten. */
export function EditActivityPage() {
  const { t } = useTranslation('plans')
  const { id = '' } = useParams({ strict: false })
  const { data: present } = useSuspenseQuery(api.plans.activities.get.queryOptions({ input: { id } }))
  // What was there when the form opened: a change of somebody else must not slip under what is typed.
  const [activity] = useState(present)
  return (
    <Page
      title={t('form.editTitle')}
      context={activity.name}
      crumbs={[
        { name: `${t('plans')} ${activity.year}`, to: '/rencana' },
        { name: activity.name, to: activityAddress(id) },
      ]}
    >
      {activity.can.edit ? (
        <Fields activity={activity} />
      ) : (
        <EmptyState title={t('form.noChange')}>{t('form.noChangeWhy', { agency: activity.agency.name })}</EmptyState>
      )}
    </Page>
  )
}

function Fields({ activity }: { activity: Activity }) {
  const { t } = useTranslation(['plans', 'ui'])
  const { id, version, year, status } = activity
  const form = useActivityForm(valuesOf(activity))
  const hasSplit = useSplitCheck(form)
  const draft = useDraft(`activity.${id}.${version}`, form)
  const navigate = useNavigate()
  const queries = useQueryClient()
  const labels = useActivityLabels()

  const send = async (values: ActivityValues) => {
    if (status !== 'draft' && !hasSplit()) {
      document.getElementById('expectedFemale')?.focus()
      return
    }
    await client.plans.activities.update(
      { ...inputOf(values), id, version, reason: values.reason },
      draft.idempotencyKey ? { context: { idempotencyKey: draft.idempotencyKey } } : {},
    )
    draft.sent()
    await queries.invalidateQueries({ queryKey: api.plans.key() })
    await navigate({ to: activityAddress(id) })
    await notifyDone(t('form.saved'))
  }
  return (
    <div className={classes.page}>
      <DraftNotice draft={draft} />
      <Form
        form={form}
        labels={labels}
        submit={t('form.save')}
        onSubmit={send}
        more={
          <Button component={Link} to={activityAddress(id)} variant="default">
            {t('ui:cancel')}
          </Button>
        }
      >
        <ActivityFields form={form} year={year} />
        <TextInput
          {...optionalField(form, 'reason', { label: t('form.reason'), help: t('form.reasonHelp') })}
          maxLength={500}
        />
      </Form>
    </div>
  )
}
