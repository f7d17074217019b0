import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../../lib/api.ts'
import { notifyDone } from '../../../ui/feedback/notify.ts'
import { Form } from '../../../ui/form/form.tsx'
import { Page } from '../../../ui/page/page.tsx'
import classes from '../gatherings.module.css'
import { LIST, recordAddress } from '../view.ts'
import { GatheringFields, type GatheringValues, useGatheringForm, useLabels, valuesOf } from './gathering-fields.tsx'

/** Changes what a gathering is; days and place of one that was announced are changed by moving it. */
export function EditGatheringPage() {
  const { t } = useTranslation('gatherings')
  const { id = '' } = useParams({ strict: false })
  const { data: present } = useSuspenseQuery(api.gatherings.events.get.queryOptions({ input: { id } }))
  // What was there when the form opened: a change of somebody else must not slip under what is typed.
  const [gathering] = useState(present)
  const form = useGatheringForm(valuesOf(gathering))
  const labels = useLabels()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const send = async (values: GatheringValues) => {
    await client.gatherings.events.edit({ ...values, areaCode: gathering.areaCode, id, version: gathering.version })
    await queries.invalidateQueries({ queryKey: api.gatherings.key() })
    await navigate({ to: recordAddress(id) })
    await notifyDone(t('form.saved'))
  }
  return (
    <Page
      title={t('form.editTitle')}
      crumbs={[
        { name: t('place'), to: LIST },
        { name: gathering.title, to: recordAddress(id) },
      ]}
    >
      <div className={classes.narrow}>
        {gathering.can.edit ? (
          <Form form={form} labels={labels} submit={t('form.save')} onSubmit={send}>
            <GatheringFields form={form} isAnnounced={gathering.announcedAt !== null} />
          </Form>
        ) : (
          <p>{t('form.noChange')}</p>
        )}
      </div>
    </Page>
  )
}
