import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenBatch } from '#contract/training/registration.ts'
import { SignInFrame } from '../../../app/sign-in-frame.tsx'
import { api } from '../../../lib/api.ts'
import { formatDay, formatPeriod } from '../../../lib/format.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import { requestError } from '../../../lib/request-error.ts'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import classes from '../training.module.css'
import { RegistrationForm } from './registration-form.tsx'

/** Whoever holds the link of a batch registers here: no account, no menu, plain words. */
export function RegistrationPage() {
  const { t } = useTranslation('training')
  const { token = '' } = useParams({ strict: false })
  const query = useQuery(api.training.registration.open.queryOptions({ input: { token }, retry: false }))
  const [receipt, setReceipt] = useState<string>()
  if (query.error)
    return (
      <SignInFrame title={t('guest.invalid')} context={requestError(query.error).message}>
        <p>{t('guest.invalidWhat')}</p>
      </SignInFrame>
    )
  const { data: batch } = query
  if (!batch)
    return (
      <SignInFrame title={t('guest.loading')}>
        <LoadingRows rows={5} />
      </SignInFrame>
    )
  if (receipt)
    return (
      <SignInFrame title={t('guest.received')} context={`${batch.title}, ${batch.batch}`}>
        <div className={classes.guest} role="status">
          <p>{t('guest.receivedWhat', { agency: batch.agency })}</p>
          <p>
            {t('guest.code')}
            <br />
            <span className={classes.code}>{receipt}</span>
          </p>
          <Button variant="default" onClick={() => setReceipt(undefined)}>
            {t('guest.again')}
          </Button>
        </div>
      </SignInFrame>
    )
  return (
    <SignInFrame
      title={`${batch.title}, ${batch.batch}`}
      context={t('guest.from', { agency: batch.agency, region: batch.region })}
    >
      <div className={classes.guest}>
        <About batch={batch} />
        {batch.isOpen ? (
          <RegistrationForm batch={batch} token={token} onReceived={setReceipt} />
        ) : (
          <p role="status">{t('guest.closed', { agency: batch.agency })}</p>
        )}
      </div>
    </SignInFrame>
  )
}

function useAges({ minAge, maxAge }: OpenBatch): string | undefined {
  const { t } = useTranslation('training')
  if (minAge !== null && maxAge !== null) return t('guest.agesBoth', { from: minAge, until: maxAge })
  if (minAge !== null) return t('guest.agesFrom', { from: minAge })
  return maxAge === null ? undefined : t('guest.agesUntil', { until: maxAge })
}

function About({ batch }: { batch: OpenBatch }) {
  const { t } = useTranslation('training')
  const language = currentLanguage()
  const facts: [string, string | undefined][] = [
    [t('guest.until'), formatDay(batch.until, language)],
    [t('guest.when'), formatPeriod(batch.startsOn, batch.endsOn, language)],
    [t('guest.place'), batch.place],
    [t('guest.hours'), t('guest.lessons', { count: batch.lessonHours })],
    [t('of.audience'), t(`audience.${batch.audience}`)],
    [t('guest.ages'), useAges(batch)],
    [t('guest.requirements'), batch.requirements],
    [t('guest.about'), batch.description],
  ]
  return (
    <dl className={classes.facts}>
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
