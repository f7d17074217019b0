import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SignInFrame } from '../../app/sign-in-frame.tsx'
import { api } from '../../lib/api.ts'
import { field } from '../../ui/form/field.ts'
import { Form } from '../../ui/form/form.tsx'
import { ask, safeTarget } from './sign-in.ts'

/** E-mail and password; then the code of the phone where one is set up. */
export function SignInPage() {
  const { ke } = useLocation().search as { ke?: string }
  const [needsCode, setNeedsCode] = useState(false)
  const enter = () => location.assign(safeTarget(ke))
  return needsCode ? (
    <CodeStep onDone={enter} onBack={() => setNeedsCode(false)} />
  ) : (
    <PasswordStep onDone={enter} onCode={() => setNeedsCode(true)} />
  )
}

function PasswordStep({ onDone, onCode }: { onDone: () => void; onCode: () => void }) {
  const { t } = useTranslation('accounts')
  // Empty unless this is a sample, whose people are taken without a password.
  const { data: people } = useQuery(api.setup.listPeople.queryOptions())
  const form = useForm({
    initialValues: { email: '', password: '' },
    validate: {
      email: (value) => (/^\S+@\S+$/.test(value.trim()) ? null : t('emailInvalid')),
      password: (value) => (value ? null : t('required')),
    },
  })
  const labels = { email: t('email'), password: t('password') }
  const send = async ({ email, password }: typeof form.values) => {
    const answer = await ask<{ twoFactorRedirect?: boolean }>('/sign-in/email', { email: email.trim(), password })
    if (answer.twoFactorRedirect) onCode()
    else onDone()
  }
  return (
    <SignInFrame title={t('signIn.title')} context={t('signIn.context')}>
      <Form form={form} labels={labels} submit={t('signIn.submit')} onSubmit={send}>
        <TextInput {...field(form, 'email', { label: labels.email })} type="email" autoComplete="username" />
        <PasswordInput
          {...field(form, 'password', { label: labels.password })}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
        />
      </Form>
      <p>{t('signIn.noAccount')}</p>
      {people && people.length > 0 && (
        <p>
          <a href="/contoh">{t('signIn.sample')}</a>
        </p>
      )}
    </SignInFrame>
  )
}

function CodeStep({ onDone, onBack }: { onDone: () => void; onBack: () => void }) {
  const { t } = useTranslation('accounts')
  const [isBackup, setIsBackup] = useState(false)
  const label = isBackup ? t('signIn.backupCode') : t('signIn.code')
  const form = useForm({
    initialValues: { code: '' },
    validate: {
      code: (value) => ((isBackup ? value.trim() : /^\d{6}$/.test(value.trim())) ? null : t('signIn.codeFormat')),
    },
  })
  const send = async ({ code }: { code: string }) => {
    await ask(isBackup ? '/two-factor/verify-backup-code' : '/two-factor/verify-totp', { code: code.trim() })
    onDone()
  }
  const change = () => {
    form.reset()
    setIsBackup(!isBackup)
  }
  return (
    <SignInFrame title={t('signIn.codeTitle')} context={t('signIn.codeContext')}>
      <Form
        form={form}
        labels={{ code: label }}
        submit={t('signIn.submit')}
        onSubmit={send}
        more={
          <>
            <Button variant="default" onClick={onBack}>
              {t('signIn.again')}
            </Button>
            <Button variant="subtle" onClick={change}>
              {isBackup ? t('signIn.useApp') : t('signIn.backup')}
            </Button>
          </>
        }
      >
        <TextInput
          {...field(form, 'code', isBackup ? { label, help: t('signIn.backupHelp') } : { label })}
          inputMode={isBackup ? 'text' : 'numeric'}
          autoComplete="one-time-code"
          data-autofocus
        />
      </Form>
    </SignInFrame>
  )
}
