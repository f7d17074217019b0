import { Button, PasswordInput, SegmentedControl, useMantineColorScheme } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { changeLanguage, currentLanguage } from '../../lib/i18n.ts'
import { useSession } from '../../lib/session.ts'
import { notifyDone, notifyError } from '../../ui/feedback/notify.ts'
import { DayText } from '../../ui/figures/values.tsx'
import { field } from '../../ui/form/field.ts'
import { Form } from '../../ui/form/form.tsx'
import { Page } from '../../ui/page/page.tsx'
import classes from './accounts.module.css'
import { NewPassword } from './new-password.tsx'
import { ask } from './sign-in.ts'
import { TwoFactor } from './two-factor.tsx'

const LEAST = 12

/** The own account: roles, password, code of the phone, devices, language and look. */
export function MyAccountPage() {
  const { t } = useTranslation('accounts')
  const { user, isSample } = useSession()
  return (
    <Page title={t('mine.title')} context={t('mine.context', user)}>
      <div className={classes.sections}>
        <Roles />
        {!isSample && (
          <>
            <ChangePassword />
            <TwoFactor />
            <Devices />
          </>
        )}
        <Look />
      </div>
    </Page>
  )
}

function Roles() {
  const { t } = useTranslation('accounts')
  const { grants } = useSession()
  return (
    <section className={classes.section}>
      <h2>{t('mine.roles')}</h2>
      <ul className={classes.grants}>
        {grants.map(({ id, role, region, agency, validUntil }) => (
          <li key={id}>
            {`${t(`role.${role}`)} · ${agency?.name ?? t('mine.wholeRegion')} · ${region.name} · `}
            {validUntil ? <DayText value={validUntil} /> : t('mine.always')}
          </li>
        ))}
      </ul>
    </section>
  )
}

function ChangePassword() {
  const { t } = useTranslation('accounts')
  const form = useForm({
    initialValues: { current: '', password: '' },
    validate: {
      current: (value) => (value ? null : t('required')),
      password: (value) => (value.length >= LEAST ? null : t('invitation.tooShort', { count: value.length })),
    },
  })
  const labels = { current: t('mine.current'), password: t('mine.next') }
  const send = async ({ current, password }: typeof form.values) => {
    const body = { currentPassword: current, newPassword: password, revokeOtherSessions: true }
    await ask('/change-password', body)
    form.reset()
    await notifyDone(t('mine.changed'))
  }
  return (
    <section className={classes.section}>
      <h2>{t('mine.password')}</h2>
      <Form form={form} labels={labels} submit={t('mine.changePassword')} onSubmit={send}>
        <PasswordInput
          {...field(form, 'current', { label: labels.current })}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
        />
        <NewPassword form={form} label={labels.password} />
      </Form>
    </section>
  )
}

function Devices() {
  const { t } = useTranslation('accounts')
  const leave = useMutation({
    mutationFn: () => ask('/revoke-sessions', {}),
    onSuccess: () => location.assign('/masuk'),
    onError: (error) => notifyError(error),
  })
  return (
    <section className={classes.section}>
      <h2>{t('mine.devices')}</h2>
      <p>{t('mine.devicesWhy')}</p>
      <Button variant="default" loading={leave.isPending} onClick={() => leave.mutate()}>
        {t('mine.everywhere')}
      </Button>
    </section>
  )
}

function Look() {
  const { t } = useTranslation('accounts')
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const schemes = ['light', 'dark', 'auto'] as const
  return (
    <section className={classes.section}>
      <h2>{t('mine.look')}</h2>
      <SegmentedControl
        aria-label={t('mine.language')}
        value={currentLanguage()}
        onChange={(language) => void changeLanguage(language === 'en' ? 'en' : 'id')}
        data={[
          { value: 'id', label: 'Bahasa Indonesia' },
          { value: 'en', label: 'English' },
        ]}
      />
      <SegmentedControl
        aria-label={t('mine.scheme')}
        value={colorScheme}
        onChange={(chosen) => setColorScheme(schemes.find((scheme) => scheme === chosen) ?? 'auto')}
        data={schemes.map((value) => ({ value, label: t(`mine.${value}`) }))}
      />
    </section>
  )
}
