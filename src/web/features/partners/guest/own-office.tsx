import { Anchor } from '@mantine/core'
import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PartnerPage } from '#contract/partners/guest.ts'
import classes from '../partners.module.css'

/** The office that keeps the partner, and how to reach it. */
export function OwnOffice({ page: { office } }: { page: PartnerPage }) {
  const { t } = useTranslation('partners')
  if (!office) return null
  const { name, address, phone, email, website } = office
  const lines: readonly (readonly [string, ReactNode])[] = [
    ...(address ? [[t('own.address'), address] as const] : []),
    ...(phone
      ? [
          [
            t('own.phone'),
            <Anchor key="phone" href={`tel:${phone}`}>
              {phone}
            </Anchor>,
          ] as const,
        ]
      : []),
    ...(email
      ? [
          [
            t('own.email'),
            <Anchor key="email" href={`mailto:${email}`}>
              {email}
            </Anchor>,
          ] as const,
        ]
      : []),
    ...(website ? [[t('own.website'), website] as const] : []),
  ]
  return (
    <section className={classes.section}>
      <h2>{t('own.ask')}</h2>
      <p>{name}</p>
      {lines.length === 0 ? (
        <p className={classes.quiet}>{t('own.askNothing')}</p>
      ) : (
        <dl className={classes.facts}>
          {lines.map(([label, value]) => (
            <Fragment key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </Fragment>
          ))}
        </dl>
      )}
    </section>
  )
}
