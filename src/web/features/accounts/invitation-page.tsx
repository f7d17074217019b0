import { Anchor, Button, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { SignInFrame } from '../../app/sign-in-frame.tsx'
import { api, client } from '../../lib/api.ts'
import { requestError } from '../../lib/request-error.ts'
import { sessionQuery } from '../../lib/session.ts'
import { LoadingRows } from '../../ui/feedback/loading.tsx'
import { notifyError } from '../../ui/feedback/notify.ts'
import { field } from '../../ui/form/field.ts'
import { Form } from '../../ui/form/form.tsx'
import { NewPassword } from './new-password.tsx'
import { ask } from './sign-in.ts'

const LEAST = 12

/** What a link offers, and the account that takes it; somebody who is signed in takes it with the account they have. */
export function InvitationPage() {
  const { t } = useTranslation('accounts')
  const { token = '' } = useParams({ strict: false })
  const offer = useQuery(api.accounts.openInvitation.queryOptions({ input: { token }, retry: false }))
  const session = useQuery(sessionQuery)
  if (offer.isPending || session.isPending)
    return (
      <SignInFrame title={t('invitation.title')}>
        <LoadingRows rows={4} />
      </SignInFrame>
    )
  if (offer.error)
    return (
      <SignInFrame title={t('invitation.invalid')} context={requestError(offer.error).message}>
        <Anchor href="/masuk">{t('invitation.toSignIn')}</Anchor>
      </SignInFrame>
    )
  const { region, role, agency, email, name } = offer.data
  const words = { region: region.name, role: t(`role.${role}`) }
  const context = agency ? t('invitation.offerAgency', { ...words, agency }) : t('invitation.offer', words)
  return (
    <SignInFrame title={t('invitation.title')} context={context}>
      {session.data ? (
        <Join token={token} name={session.data.user.name} />
      ) : (
        <NewAccount token={token} email={email ?? ''} name={name ?? ''} />
      )}
    </SignInFrame>
  )
}

function Join({ token, name }: { token: string; name: string }) {
  const { t } = useTranslation('accounts')
  const join = useMutation({
    mutationFn: () => client.accounts.joinInvitation({ token }),
    onSuccess: () => location.assign('/'),
    onError: (error) => notifyError(error),
  })
  return (
    <>
      <p>{t('invitation.joinTitle', { name })}</p>
      <Button loading={join.isPending} onClick={() => join.mutate()}>
        {t('invitation.join')}
      </Button>
    </>
  )
}

function NewAccount({ token, email, name }: { token: string; email: string; name: string }) {
  const { t } = useTranslation('accounts')
  const form = useForm({
    initialValues: { name, email, password: '' },
    validate: {
      name: (value) => (value.trim().length >= 2 ? null : t('required')),
      email: (value) => (/^\S+@\S+\.\S+$/.test(value.trim()) ? null : t('emailInvalid')),
      password: (value) => (value.length >= LEAST ? null : t('invitation.tooShort', { count: value.length })),
    },
  })
  const labels = { name: t('name'), email: t('email'), password: t('password') }
  const send = async (values: typeof form.values) => {
    const { email: made } = await client.accounts.acceptInvitation({ token, ...values, email: values.email.trim() })
    await ask('/sign-in/email', { email: made, password: values.password })
    location.assign('/')
  }
  return (
    <Form form={form} labels={labels} submit={t('invitation.submit')} onSubmit={send}>
      <TextInput {...field(form, 'name', { label: labels.name })} autoComplete="name" />
      <TextInput {...field(form, 'email', { label: labels.email })} type="email" autoComplete="username" />
      <NewPassword form={form} label={labels.password} />
    </Form>
  )
}
