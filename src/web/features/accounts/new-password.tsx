import { PasswordInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { field } from '../../ui/form/field.ts'
import { strengthOf } from './sign-in.ts'

interface NewPasswordProps {
  form: { getInputProps: (path: string) => object; values: { password: string } }
  label: string
}

/** A new password and, while it is typed, how good it is in words. */
export function NewPassword({ form, label }: NewPasswordProps) {
  const { t } = useTranslation('accounts')
  const { password } = form.values
  const help = password
    ? t('invitation.strength', { words: t(`invitation.${strengthOf(password)}`) })
    : t('invitation.passwordHelp')
  return (
    <PasswordInput
      {...field(form, 'password', { label, help })}
      autoComplete="new-password"
      visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
    />
  )
}
