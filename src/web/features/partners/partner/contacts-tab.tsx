import { Button, Select, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contact } from '#contract/partners/contacts.ts'
import { useAgencies } from '../../../lib/acting/use-agencies.ts'
import { useToday } from '../../../lib/acting/use-today.ts'
import { api, client } from '../../../lib/api.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { ErrorState } from '../../../ui/feedback/error-state.tsx'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { notifyError } from '../../../ui/feedback/notify.ts'
import { DayText } from '../../../ui/figures/values.tsx'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import { SidePanel } from '../../../ui/record/side-panel.tsx'
import classes from '../partners.module.css'
import { useSaved } from '../use-saved.ts'

type Open = { deed: 'add' } | { deed: 'edit' | 'introduce'; contact: Contact }

/** Whom to ask for, and who of us knows them. */
export function ContactsTab({ partnerId }: { partnerId: string }) {
  const { t } = useTranslation('partners')
  const query = useQuery(api.partners.contacts.list.queryOptions({ input: { id: partnerId } }))
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  if (query.error) return <ErrorState error={query.error} title={t('contact.failed')} onRetry={() => query.refetch()} />
  if (!query.data) return <LoadingRows rows={3} />
  const { contacts, can } = query.data
  const add = can.add && <Button onClick={() => setOpen({ deed: 'add' })}>{t('contact.add')}</Button>
  return (
    <div className={classes.section}>
      {contacts.length === 0 ? (
        <EmptyState title={t('contact.empty')} {...(add && { action: add })}>
          {t('contact.emptyWhy')}
        </EmptyState>
      ) : (
        add && <div>{add}</div>
      )}
      <ul className={classes.plain}>
        {contacts.map((contact) => (
          <li key={contact.id} className={classes.card}>
            <Person contact={contact} onOpen={setOpen} />
          </li>
        ))}
      </ul>
      <SidePanel opened={open !== undefined} onClose={close} title={open && t(`contact.${open.deed}`)}>
        {open?.deed === 'introduce' && <IntroduceForm contact={open.contact} onDone={close} />}
        {open && open.deed !== 'introduce' && (
          <ContactForm partnerId={partnerId} contact={open.deed === 'edit' ? open.contact : undefined} onDone={close} />
        )}
      </SidePanel>
    </div>
  )
}

function Person({ contact, onOpen }: { contact: Contact; onOpen: (open: Open) => void }) {
  const { t } = useTranslation('partners')
  const today = useToday()
  const saved = useSaved(() => {})
  const { can, knownBy, phone, email, hasPhone, hasEmail } = contact
  const leave = () =>
    client.partners.contacts.leave({ id: contact.id, version: contact.version, day: today }).then(saved)
  return (
    <>
      <div className={classes.head}>
        <strong>{contact.name}</strong>
        <span className={classes.quiet}>{contact.post}</span>
      </div>
      {contact.leftOn && (
        <p className={classes.quiet}>
          {t('contact.left')} <DayText value={contact.leftOn} short />
        </p>
      )}
      {can.read ? (
        <p>
          {phone ? <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a> : t('contact.noPhone')}
          {email && (
            <>
              {' · '}
              <a href={`mailto:${email}`}>{email}</a>
            </>
          )}
        </p>
      ) : (
        <p className={classes.quiet}>{hasPhone || hasEmail ? t('contact.closed') : t('contact.noPhone')}</p>
      )}
      {contact.confirmedOn && (
        <p className={classes.quiet}>
          {t('contact.confirmed')} <DayText value={contact.confirmedOn} short />
        </p>
      )}
      <p className={classes.quiet}>{knownBy.length > 0 ? t('contact.knownBy') : t('contact.knownByNobody')}</p>
      <ul className={classes.plain}>
        {knownBy.map(({ id, agency, official, how, since, can: may }) => (
          <li key={id} className={classes.head}>
            <span>
              {[official, agency.name].filter(Boolean).join(', ')}
              {how && ` · ${how}`}
              {since && (
                <>
                  {' · '}
                  {t('contact.since')} <DayText value={since} short />
                </>
              )}
            </span>
            {may.remove && (
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={`${t('contact.forget')}: ${agency.shortName}`}
                onClick={() => void client.partners.contacts.forget({ id }).then(saved).catch(notifyError)}
              >
                {t('contact.forget')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {can.edit && !contact.leftOn && (
        <div className={classes.deeds}>
          <Button size="compact-sm" variant="default" onClick={() => onOpen({ deed: 'edit', contact })}>
            {t('edit')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => onOpen({ deed: 'introduce', contact })}>
            {t('contact.introduce')}
          </Button>
          <Button size="compact-sm" variant="subtle" onClick={() => void leave().catch(notifyError)}>
            {t('contact.leave')}
          </Button>
        </div>
      )}
    </>
  )
}

interface ContactFormProps {
  partnerId: string
  contact: Contact | undefined
  onDone: () => void
}

function ContactForm({ partnerId, contact, onDone }: ContactFormProps) {
  const { t } = useTranslation('partners')
  const saved = useSaved(onDone)
  const form = useForm({
    initialValues: {
      name: contact?.name ?? '',
      post: contact?.post ?? '',
      phone: contact?.phone ?? '',
      email: contact?.email ?? '',
      official: '',
      how: '',
    },
    validate: { name: (value) => (value.trim().length > 1 ? null : t('required')) },
  })
  const labels = {
    name: t('contact.name'),
    post: t('contact.post'),
    phone: t('contact.phone'),
    email: t('contact.email'),
    official: t('contact.official'),
    how: t('contact.how'),
  }
  return (
    <Form
      form={form}
      labels={labels}
      submit={t('save')}
      onSubmit={async ({ official, how, ...fields }) => {
        if (contact) await client.partners.contacts.edit({ id: contact.id, version: contact.version, ...fields })
        else await client.partners.contacts.add({ id: partnerId, ...fields, official, how })
        await saved()
      }}
    >
      <TextInput {...field(form, 'name', { label: labels.name })} maxLength={200} />
      <TextInput {...field(form, 'post', { label: labels.post, optional: true })} maxLength={200} />
      <TextInput {...field(form, 'phone', { label: labels.phone, optional: true })} inputMode="tel" maxLength={21} />
      <TextInput {...field(form, 'email', { label: labels.email, optional: true })} type="email" maxLength={200} />
      {!contact && (
        <>
          <TextInput
            {...field(form, 'official', { label: labels.official, help: t('contact.officialHelp'), optional: true })}
          />
          <TextInput {...field(form, 'how', { label: labels.how, optional: true })} maxLength={500} />
        </>
      )}
    </Form>
  )
}

function IntroduceForm({ contact, onDone }: { contact: Contact; onDone: () => void }) {
  const { t } = useTranslation('partners')
  const saved = useSaved(onDone)
  const { all } = useAgencies()
  const form = useForm({
    initialValues: { agencyId: '', official: '', how: '', since: '' },
    validate: { agencyId: (value) => (value ? null : t('required')) },
  })
  const labels = {
    agencyId: t('agency'),
    official: t('contact.official'),
    how: t('contact.how'),
    since: t('contact.since'),
  }
  return (
    <>
      <p>{t('contact.introduceWhat', { name: contact.name })}</p>
      <Form
        form={form}
        labels={labels}
        submit={t('contact.introduce')}
        onSubmit={async ({ since, ...fields }) => {
          await client.partners.contacts.introduce({ id: contact.id, ...fields, since: since || null })
          await saved()
        }}
      >
        <Select {...field(form, 'agencyId', { label: labels.agencyId })} data={all} searchable />
        <TextInput {...field(form, 'official', { label: labels.official, optional: true })} maxLength={200} />
        <TextInput {...field(form, 'how', { label: labels.how, optional: true })} maxLength={500} />
        <TextInput {...field(form, 'since', { label: labels.since, optional: true })} type="date" />
      </Form>
    </>
  )
}
