import { Alert } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NeedsInput } from '#contract/gatherings/logistics/lodging.ts'
import { SignInFrame } from '../../../../app/sign-in-frame.tsx'
import { api, client } from '../../../../lib/api.ts'
import { formatDay } from '../../../../lib/format.ts'
import { currentLanguage } from '../../../../lib/i18n.ts'
import { requestError } from '../../../../lib/request-error.ts'
import { LoadingRows } from '../../../../ui/feedback/loading.tsx'
import { Form } from '../../../../ui/form/form.tsx'
import classes from '../../gatherings.module.css'
import { NeedsFields, useNeedsLabels } from '../lodging/needs-fields.tsx'
import { GuestMaterials } from './guest-materials.tsx'

/** A participant's own needs, by the personal link; nobody else's are ever shown. */
export function OwnNeedsPage() {
  const { t } = useTranslation('gatherings')
  const { token = '' } = useParams({ strict: false })
  const own = useQuery(api.gatherings.lodging.openOwn.queryOptions({ input: { token }, retry: false, gcTime: 0 }))
  if (own.error)
    return (
      <SignInFrame title={t('logistics.guest.linkDead')}>
        <p>{requestError(own.error).message}</p>
      </SignInFrame>
    )
  const title = t('logistics.guest.needsTitle')
  if (!own.data)
    return (
      <SignInFrame title={title}>
        <LoadingRows rows={4} />
      </SignInFrame>
    )
  const { gathering, keptUntil, mayWrite, needs, diet, health } = own.data
  const day = formatDay(keptUntil, currentLanguage())
  return (
    <SignInFrame title={title} context={`${gathering.title} · ${own.data.name}`}>
      <div className={classes.section}>
        <p>{t('logistics.guest.needsAsk', { organiser: gathering.organiser })}</p>
        <p className={classes.quiet}>{t('logistics.guest.needsKept', { day })}</p>
        {mayWrite ? <OwnNeeds token={token} start={{ needs, diet, health }} /> : <p>{t('logistics.guest.closed')}</p>}
        <GuestMaterials token={token} />
      </div>
    </SignInFrame>
  )
}

function OwnNeeds({ token, start }: { token: string; start: NeedsInput }) {
  const { t } = useTranslation('gatherings')
  const [isSaved, setSaved] = useState(false)
  const form = useForm<NeedsInput>({ initialValues: start })
  const send = async (values: NeedsInput) => {
    await client.gatherings.lodging.writeOwn({ token, ...values })
    setSaved(true)
  }
  return (
    <>
      {isSaved && (
        <Alert color="daun" role="status">
          {t('logistics.guest.needsSaved')}
        </Alert>
      )}
      <Form form={form} labels={useNeedsLabels()} submit={t('logistics.guest.needsSend')} onSubmit={send}>
        <NeedsFields form={form} />
      </Form>
    </>
  )
}
