import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../../../lib/address.ts'
import { activityAddress } from '../../../lib/addresses.ts'
import { api, client } from '../../../lib/api.ts'
import { useSession } from '../../../lib/session.ts'
import { notifyDone } from '../../../ui/feedback/notify.ts'
import { DraftNotice } from '../../../ui/form/draft-notice.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { useDraft } from '../../../ui/form/use-draft.ts'
import { Page } from '../../../ui/page/page.tsx'
import { useYear } from '../list/use-year.ts'
import type { NewActivityAddress } from '../view.ts'
import { ActivityFields, useActivityLabels } from './activity-fields.tsx'
import classes from './form.module.css'
import { type ActivityValues, inputOf, newValues } from './form-values.ts'
import { useActivityForm, useSplitCheck } from './use-activity-form.ts'

/** Writes a new activity; kept on the device while it is typed, as a draft in Selaras when asked, or as planned. */
export function NewActivityPage() {
  const { t } = useTranslation('plans')
  const [given] = useAddress<NewActivityAddress>()
  const { agency } = useSession().actingAs
  const { year } = useYear(given.year)
  const form = useActivityForm(newValues(given, agency?.id ?? ''))
  const hasSplit = useSplitCheck(form)
  const draft = useDraft('activity.new', form)
  const navigate = useNavigate()
  const queries = useQueryClient()
  const labels = useActivityLabels()

  const send = async (values: ActivityValues, button: string | undefined) => {
    const status = button === 'draft' ? 'draft' : 'planned'
    if (status === 'planned' && !hasSplit()) {
      document.getElementById('expectedFemale')?.focus()
      return
    }
    const { id } = await client.plans.activities.create(
      { ...inputOf(values), year, status },
      draft.idempotencyKey ? { context: { idempotencyKey: draft.idempotencyKey } } : {},
    )
    draft.sent()
    await queries.invalidateQueries({ queryKey: api.plans.key() })
    await navigate({ to: activityAddress(id) })
    await notifyDone(t(status === 'draft' ? 'form.draftSaved' : 'form.saved'))
  }
  return (
    <Page
      title={t('form.newTitle')}
      context={t('form.newContext')}
      crumbs={[{ name: `${t('plans')} ${year}`, to: '/rencana' }]}
    >
      <div className={classes.page}>
        <DraftNotice draft={draft} />
        <Form
          form={form}
          labels={labels}
          submit={t('form.plan')}
          onSubmit={send}
          more={
            <Button type="submit" variant="default" value="draft">
              {t('form.draft')}
            </Button>
          }
        >
          <ActivityFields form={form} year={year} />
        </Form>
      </div>
    </Page>
  )
}
