import { PasswordInput, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sessionQuery, useSession } from '../../lib/session.ts'
import { notifyDone } from '../../ui/feedback/notify.ts'
import { QrCode } from '../../ui/figures/qr-code.tsx'
import { field } from '../../ui/form/field.ts'
import { Form } from '../../ui/form/form.tsx'
import classes from './accounts.module.css'
import { ask } from './sign-in.ts'

interface Enrolment {
  readonly totpURI: string
  readonly backupCodes: readonly string[]
}

/** The code of the phone: turned on with the password and a first code, turned off with the password. */
export function TwoFactor() {
  const { t } = useTranslation('accounts')
  const { user } = useSession()
  const queries = useQueryClient()
  const [enrolment, setEnrolment] = useState<Enrolment>()
  const refresh = () => queries.invalidateQueries({ queryKey: sessionQuery.queryKey })

  const start = async (password: string) => setEnrolment(await ask<Enrolment>('/two-factor/enable', { password }))
  const stop = async (password: string) => {
    await ask('/two-factor/disable', { password })
    await refresh()
    await notifyDone(t('mine.totpStopped'))
  }
  const confirmed = async () => {
    setEnrolment(undefined)
    await refresh()
    await notifyDone(t('mine.totpDone'))
  }
  return (
    <section className={classes.section}>
      <h2>{t('mine.totp')}</h2>
      {enrolment ? (
        <Confirm enrolment={enrolment} onDone={confirmed} />
      ) : (
        <>
          <p>{user.twoFactorEnabled ? t('mine.totpOn') : t('mine.totpOff')}</p>
          <WithPassword
            key={String(user.twoFactorEnabled)}
            deed={user.twoFactorEnabled ? t('mine.totpStop') : t('mine.totpStart')}
            onPassword={user.twoFactorEnabled ? stop : start}
          />
        </>
      )}
    </section>
  )
}

function WithPassword({ deed, onPassword }: { deed: string; onPassword: (password: string) => Promise<unknown> }) {
  const { t } = useTranslation('accounts')
  const form = useForm({
    initialValues: { totpPassword: '' },
    validate: { totpPassword: (value) => (value ? null : t('required')) },
  })
  const label = t('mine.current')
  return (
    <Form
      form={form}
      labels={{ totpPassword: label }}
      submit={deed}
      onSubmit={(values) => onPassword(values.totpPassword)}
    >
      <PasswordInput
        {...field(form, 'totpPassword', { label })}
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
      />
    </Form>
  )
}

function Confirm({ enrolment, onDone }: { enrolment: Enrolment; onDone: () => Promise<void> }) {
  const { t } = useTranslation('accounts')
  const form = useForm({
    initialValues: { code: '' },
    validate: { code: (value) => (/^\d{6}$/.test(value.trim()) ? null : t('signIn.codeFormat')) },
  })
  const label = t('signIn.code')
  const send = async ({ code }: { code: string }) => {
    await ask('/two-factor/verify-totp', { code: code.trim() })
    await onDone()
  }
  const secret = new URL(enrolment.totpURI).searchParams.get('secret') ?? ''
  return (
    <>
      <p>{t('mine.totpScan')}</p>
      <QrCode className={classes.qr} text={enrolment.totpURI} label={t('mine.qr')} />
      <p className={classes.secret}>{t('mine.totpManual', { secret })}</p>
      <h3>{t('mine.backup')}</h3>
      <p>{t('mine.backupWhy')}</p>
      <ul className={classes.codes}>
        {enrolment.backupCodes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Form form={form} labels={{ code: label }} submit={t('mine.totpConfirm')} onSubmit={send}>
        <TextInput {...field(form, 'code', { label })} inputMode="numeric" autoComplete="one-time-code" />
      </Form>
    </>
  )
}
