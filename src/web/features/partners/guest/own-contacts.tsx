import { Button, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PartnerPage } from '#contract/partners/guest.ts'
import { client } from '../../../lib/api.ts'
import { notifyError } from '../../../ui/feedback/notify.ts'
import { DayText } from '../../../ui/figures/values.tsx'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import classes from '../partners.module.css'
import type { OwnProps } from './own-page.tsx'

type OwnContact = PartnerPage['contacts'][number]

/** The own contact persons, to be confirmed or corrected. */
export function OwnContacts(own: OwnProps) {
  const { t } = useTranslation('partners')
  const { contacts } = own.page
  if (contacts.length === 0) return null
  return (
    <section className={classes.section} id="narahubung">
      <h2>{t('own.contacts')}</h2>
      <ul className={classes.plain}>
        {contacts.map((contact) => (
          <li key={contact.id} className={classes.card}>
            <Person contact={contact} {...own} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Person({ contact, token, onPage }: { contact: OwnContact } & OwnProps) {
  const { t } = useTranslation('partners')
  const [isChanging, setChanging] = useState(false)
  const form = useForm({ initialValues: { phone: '', email: '' } })
  const labels = { phone: t('contact.phone'), email: t('contact.email') }
  const send = async (phone: string | null, email: string | null) => {
    onPage(await client.partners.guest.confirmContact({ token, contactId: contact.id, phone, email }))
    setChanging(false)
  }
  return (
    <>
      <strong>{contact.name}</strong>
      <p className={classes.quiet}>
        {[contact.post, contact.phone || t('contact.noPhone'), contact.email].filter(Boolean).join(' · ')}
      </p>
      {contact.confirmedOn && (
        <p className={classes.quiet}>
          {t('own.confirmed')} <DayText value={contact.confirmedOn} short />
        </p>
      )}
      {isChanging ? (
        <Form
          form={form}
          labels={labels}
          submit={t('save')}
          onSubmit={({ phone, email }) => send(phone || null, email || null)}
        >
          <p className={classes.quiet}>{t('own.changeWhat')}</p>
          <TextInput
            {...field(form, 'phone', { label: labels.phone, optional: true })}
            inputMode="tel"
            maxLength={21}
          />
          <TextInput {...field(form, 'email', { label: labels.email, optional: true })} type="email" maxLength={200} />
        </Form>
      ) : (
        <div className={classes.deeds}>
          <Button variant="default" onClick={() => void send(null, null).catch(notifyError)}>
            {t('own.isRight')}
          </Button>
          <Button variant="subtle" onClick={() => setChanging(true)}>
            {t('own.change')}
          </Button>
        </div>
      )}
    </>
  )
}
