import { IconCertificate, IconCertificateOff, IconHelpCircle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../lib/api.ts'
import { requestError } from '../../lib/request-error.ts'
import { ErrorState } from '../../ui/feedback/error-state.tsx'
import { LoadingPage } from '../../ui/feedback/loading.tsx'
import { Message } from '../../ui/feedback/message.tsx'
import { DayText, Num } from '../../ui/figures/values.tsx'
import classes from './check-in.module.css'
import { Frame } from './frame.tsx'

/** For anybody who holds a certificate: whether it is genuine, and no more than stands on it. */
export function VerifyPage() {
  const { t } = useTranslation('check-in')
  const { code } = useParams({ from: '/verifikasi/$code' })
  const found = useQuery({
    queryKey: [...api.gatherings.certificates.verify.key(), code],
    // The code travels in the body, so that no log of addresses keeps it.
    queryFn: () => client.gatherings.certificates.verify({ code }),
    retry: false,
  })
  if (found.isPending) return <LoadingPage />
  if (found.isError) {
    if (requestError(found.error).code !== 'not_found')
      return <ErrorState error={found.error} title={t('verify.title')} level={1} onRetry={() => void found.refetch()} />
    return (
      <Message icon={IconHelpCircle} tone="kunyit" title={t('verify.unknown')} level={1}>
        {t('verify.unknownWhy')}
      </Message>
    )
  }
  const { isValid, personName, event, standing, lessonHours, issuedOn } = found.data
  return (
    <Frame title={t('verify.title')}>
      <section className={classes.card}>
        <Message
          icon={isValid ? IconCertificate : IconCertificateOff}
          tone={isValid ? 'plain' : 'bata'}
          title={isValid ? t('verify.valid') : t('verify.revoked')}
        />
        <dl className={classes.facts}>
          <dt>{t('verify.name')}</dt>
          <dd>{personName}</dd>
          <dt>{t('verify.event')}</dt>
          <dd>{event}</dd>
          <dt>{t('verify.standing')}</dt>
          <dd>{t(`verify.standings.${standing}`)}</dd>
          <dt>{t('verify.hours')}</dt>
          <dd>
            <Num value={lessonHours} />
          </dd>
          <dt>{t('verify.date')}</dt>
          <dd>
            <DayText value={issuedOn} />
          </dd>
        </dl>
      </section>
    </Frame>
  )
}
