import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { SignInFrame } from '../../app/sign-in-frame.tsx'
import { api } from '../../lib/api.ts'
import { LoadingRows } from '../../ui/feedback/loading.tsx'
import { RegionForm } from './region-form.tsx'
import { SampleOffer } from './sample-offer.tsx'

/** The page of the link that the server prints at its first start. */
export function StartPage() {
  const { t } = useTranslation('setup')
  const { token } = useParams({ strict: false }) as { token: string }
  const link = useQuery(api.setup.open.queryOptions({ input: { token }, retry: false }))

  if (link.isError)
    return (
      <SignInFrame title={t('start.closed')} context={t('start.closedWhy')}>
        <Anchor href="/masuk">{t('start.signIn')}</Anchor>
      </SignInFrame>
    )
  return (
    <SignInFrame title={t('start.title')} context={t('start.context')}>
      {link.isPending ? (
        <LoadingRows />
      ) : (
        <>
          <RegionForm token={token} />
          <SampleOffer token={token} />
        </>
      )}
    </SignInFrame>
  )
}
