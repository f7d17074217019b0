import { Button, Select, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Programme } from '#contract/dwp/programmes.ts'
import type { PartnerKind } from '#contract/dwp/shapes.ts'
import { client } from '../../../lib/api.ts'
import { notifyError } from '../../../ui/feedback/notify.ts'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import classes from '../dwp.module.css'
import { useProgrammeSaved } from './use-programme-saved.ts'

const KINDS: readonly PartnerKind[] = ['business', 'community', 'university', 'agency', 'person']

/** Partners of a programme by name, and what each gives. */
export function Partners({ programme }: { programme: Programme }) {
  const { t } = useTranslation('dwp')
  const saved = useProgrammeSaved()
  const [adding, setAdding] = useState(false)
  const { partners, partnerText, can } = programme
  const remove = (id: string) => client.dwp.programmes.removePartner({ id }).then(saved, notifyError)
  return (
    <section>
      <h3>{t('programmes.partners')}</h3>
      {partnerText && <p className={classes.quiet}>{t('programmes.plannedPartner', { text: partnerText })}</p>}
      {partners.length === 0 && <p>{t('programmes.partnersNone')}</p>}
      <ul className={classes.plain}>
        {partners.map(({ id, name, kind, gives, contact }) => (
          <li key={id} className={classes.row}>
            <span className={classes.words}>
              <strong>{name}</strong>
              <span className={classes.quiet}>
                {[t(`programmes.kindOf.${kind}`), gives, contact].filter(Boolean).join(' · ')}
              </span>
            </span>
            {can.edit && (
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={t('programmes.remove', { name })}
                onClick={() => void remove(id)}
              >
                ×
              </Button>
            )}
          </li>
        ))}
      </ul>
      {can.edit &&
        (adding ? (
          <PartnerForm programme={programme} />
        ) : (
          <Button mt={8} variant="default" onClick={() => setAdding(true)}>
            {t('programmes.addPartner')}
          </Button>
        ))}
    </section>
  )
}

function PartnerForm({ programme }: { programme: Programme }) {
  const { t } = useTranslation('dwp')
  const saved = useProgrammeSaved()
  const form = useForm({
    initialValues: { name: '', kind: 'business' as PartnerKind, gives: '', contact: '' },
    validate: { name: (value) => (value.trim().length > 1 ? null : t('required')) },
  })
  const labels = {
    name: t('programmes.partner'),
    kind: t('programmes.partnerKind'),
    gives: t('programmes.gives'),
    contact: t('programmes.contact'),
  }
  return (
    <Form
      form={form}
      labels={labels}
      submit={t('programmes.addPartner')}
      onSubmit={async (values) => {
        await client.dwp.programmes.addPartner({ id: programme.id, ...values })
        form.reset()
        await saved()
      }}
    >
      <TextInput {...field(form, 'name', { label: labels.name })} />
      <Select
        {...field(form, 'kind', { label: labels.kind })}
        data={KINDS.map((value) => ({ value, label: t(`programmes.kindOf.${value}`) }))}
        allowDeselect={false}
      />
      <TextInput {...field(form, 'gives', { label: labels.gives, optional: true })} />
      <TextInput {...field(form, 'contact', { label: labels.contact, optional: true })} inputMode="tel" />
    </Form>
  )
}
