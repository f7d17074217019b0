import { Button, CopyButton, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../lib/api.ts'
import { field } from '../../ui/form/field.ts'
import { Form } from '../../ui/form/form.tsx'
import { SidePanel } from '../../ui/record/side-panel.tsx'
import classes from './accounts.module.css'
import { OfferFields, offerOf, useOfferForm } from './role-form.tsx'

/** Makes a one-time link and shows it once. */
export function InvitePanel({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('accounts')
  const queries = useQueryClient()
  const [link, setLink] = useState<string>()
  const form = useOfferForm({ name: '', email: '' })
  const labels = {
    name: t('name'),
    email: t('email'),
    role: t('people.role'),
    agencyId: t('people.agency'),
    validUntil: t('people.until'),
  }
  const close = () => {
    setLink(undefined)
    form.reset()
    onClose()
  }
  const send = async (values: typeof form.values) => {
    const name = values.name.trim() || null
    const email = values.email.trim() || null
    const made = await client.accounts.invite({ ...offerOf(values), name, email })
    setLink(made.link)
    await queries.invalidateQueries({ queryKey: api.accounts.key() })
  }
  return (
    <SidePanel opened={opened} onClose={close} title={t('people.invite')}>
      {link ? (
        <div className={classes.section} role="status">
          <p>{t('people.linkOnce')}</p>
          <p className={classes.secret}>{link}</p>
          <CopyButton value={link}>
            {({ copied, copy }) => <Button onClick={copy}>{copied ? t('people.copied') : t('people.copy')}</Button>}
          </CopyButton>
          <Button variant="default" onClick={close}>
            {t('people.done')}
          </Button>
        </div>
      ) : (
        <Form form={form} labels={labels} submit={t('people.makeLink')} onSubmit={send}>
          <OfferFields form={form} />
          <TextInput {...field(form, 'name', { label: labels.name, optional: true })} />
          <TextInput {...field(form, 'email', { label: labels.email, optional: true })} type="email" />
        </Form>
      )}
    </SidePanel>
  )
}
