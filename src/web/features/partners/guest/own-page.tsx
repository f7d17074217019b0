import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { PartnerPage } from '#contract/partners/guest.ts'
import { SignInFrame } from '../../../app/sign-in-frame.tsx'
import { api } from '../../../lib/api.ts'
import { requestError } from '../../../lib/request-error.ts'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { notifyDone } from '../../../ui/feedback/notify.ts'
import { DayText, PeriodText } from '../../../ui/figures/values.tsx'
import { AgreementBadge } from '../partner-badges.tsx'
import classes from '../partners.module.css'
import { OwnContacts } from './own-contacts.tsx'
import { OwnNext } from './own-next.tsx'
import { OwnOffers } from './own-offers.tsx'
import { OwnOffice } from './own-office.tsx'
import { OwnPledges } from './own-pledges.tsx'
import { OwnThanks } from './own-thanks.tsx'

/** What a part of the page needs: what stands there, whose link it is, and where the answer of a deed goes. */
export interface OwnProps {
  page: PartnerPage
  token: string
  onPage: (next: PartnerPage) => void
}

/** The own page of a partner that holds its link: its own items and nothing of others. No account, no menu. */
export function OwnPage() {
  const { t } = useTranslation('partners')
  const { token = '' } = useParams({ strict: false })
  const queries = useQueryClient()
  const options = api.partners.guest.open.queryOptions({ input: { token }, retry: false })
  const { data: page, error } = useQuery(options)
  if (error)
    return (
      <SignInFrame title={t('own.invalid')} context={requestError(error).message}>
        <p>{t('own.invalidWhat')}</p>
      </SignInFrame>
    )
  if (!page)
    return (
      <SignInFrame title={t('own.title')}>
        <LoadingRows rows={5} />
      </SignInFrame>
    )
  const own: OwnProps = {
    page,
    token,
    onPage: (next) => {
      queries.setQueryData(options.queryKey, next)
      void notifyDone(t('saved'))
    },
  }
  return (
    <main className={classes.public}>
      <title>{`${page.partner.name} · Selaras`}</title>
      <header>
        {page.office && <p className={classes.office}>{page.office.authority || page.office.name}</p>}
        <h1>{page.partner.name}</h1>
        <p className={classes.quiet}>{t('own.context', { region: page.region.name })}</p>
      </header>
      <OwnNext page={page} />
      <OwnPledges {...own} />
      <OwnOffers {...own} />
      <Agreements page={page} />
      <OwnContacts {...own} />
      <OwnThanks {...own} />
      <OwnOffice page={page} />
      <p className={classes.quiet}>
        {t('own.asOf')} <DayText value={page.today} />
      </p>
    </main>
  )
}

function Agreements({ page: { agreements } }: { page: PartnerPage }) {
  const { t } = useTranslation('partners')
  if (agreements.length === 0) return null
  return (
    <section className={classes.section}>
      <h2>{t('own.agreements')}</h2>
      <ul className={classes.plain}>
        {agreements.map((agreement) => (
          <li key={agreement.id} className={classes.card}>
            <div className={classes.head}>
              <strong>{agreement.subject}</strong>
              <AgreementBadge state={agreement.state} />
            </div>
            <p className={classes.quiet}>
              {t(`agreementKind.${agreement.kind}`)} ·{' '}
              <PeriodText startsOn={agreement.startsOn} endsOn={agreement.endsOn} />
            </p>
            <p className={classes.quiet}>
              {[agreement.theirNumber || agreement.ourNumber, agreement.agencies.join(', ')]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
