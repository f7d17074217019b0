import { Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PartnerPage } from '#contract/partners/guest.ts'
import classes from '../partners.module.css'

/** What waits for the partner on its page, each with the way to it. */
export function OwnNext({ page: { pledges, proposals, offers, contacts } }: { page: PartnerPage }) {
  const { t } = useTranslation('partners')
  const open = pledges.filter(({ can }) => can.report).length
  const unconfirmed = contacts.filter(({ confirmedOn }) => confirmedOn === null).length
  const steps = [
    ...(open > 0 ? [['#janji', t('own.nextReport', { count: open })] as const] : []),
    ...(proposals.length > 0 ? [['#tawaran', t('own.nextPledge', { count: proposals.length })] as const] : []),
    ...(offers.every(({ isClosed }) => isClosed) ? [['#tawaran', t('own.nextOffer')] as const] : []),
    ...(unconfirmed > 0 ? [['#narahubung', t('own.nextContact', { count: unconfirmed })] as const] : []),
  ]
  return (
    <section className={classes.section}>
      <h2>{t('own.next')}</h2>
      {steps.length === 0 ? (
        <p className={classes.quiet}>{t('own.nextNothing')}</p>
      ) : (
        <ul className={classes.next}>
          {steps.map(([to, words]) => (
            <li key={words}>
              <Anchor href={to} underline="always">
                {words}
              </Anchor>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
