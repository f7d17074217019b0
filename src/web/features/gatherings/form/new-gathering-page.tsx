import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../../lib/api.ts'
import { useSession } from '../../../lib/session.ts'
import { notifyDone } from '../../../ui/feedback/notify.ts'
import { DraftNotice } from '../../../ui/form/draft-notice.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { useDraft } from '../../../ui/form/use-draft.ts'
import { Page } from '../../../ui/page/page.tsx'
import classes from '../gatherings.module.css'
import { LIST, recordAddress } from '../view.ts'
import { GatheringFields, type GatheringValues, newValues, useGatheringForm, useLabels } from './gathering-fields.tsx'

/** A new meeting, visit, training or retreat; its agenda and whom it calls follow on its own page. */
export function NewGatheringPage() {
  const { t } = useTranslation('gatherings')
  const { agency } = useSession().actingAs
  const form = useGatheringForm(newValues(agency?.id ?? ''))
  const draft = useDraft('gathering.new', form)
  const labels = useLabels()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const send = async (values: GatheringValues) => {
    const { id } = await client.gatherings.events.create(
      values,
      draft.idempotencyKey ? { context: { idempotencyKey: draft.idempotencyKey } } : {},
    )
    draft.sent()
    await queries.invalidateQueries({ queryKey: api.gatherings.key() })
    await navigate({ to: recordAddress(id) })
    await notifyDone(t('form.created'))
  }
  return (
    <Page title={t('form.newTitle')} context={t('form.newContext')} crumbs={[{ name: t('place'), to: LIST }]}>
      <div className={classes.narrow}>
        <DraftNotice draft={draft} />
        <Form form={form} labels={labels} submit={t('form.create')} onSubmit={send}>
          <GatheringFields form={form} />
        </Form>
      </div>
    </Page>
  )
}
