import { Anchor, Checkbox, Select, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Partner } from '#contract/partners/partners.ts'
import type { PartnerKind } from '#contract/partners/shapes.ts'
import { api, client } from '../../../lib/api.ts'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import { partnerAddress } from '../addresses.ts'
import { useAreas, useKindOptions } from '../choices.ts'
import classes from '../partners.module.css'
import { useSaved } from '../use-saved.ts'

/** A partner: registered, or changed. Says at once when one of a like name is there. */
export function PartnerForm({ partner, onSaved }: { partner?: Partner; onSaved: (id: string) => void }) {
  const { t } = useTranslation('partners')
  const { options } = useAreas()
  const kinds = useKindOptions()
  const saved = useSaved(() => {})
  const form = useForm({
    initialValues: {
      name: partner?.name ?? '',
      kind: (partner?.kind ?? '') as PartnerKind | '',
      areaCode: partner?.area?.code ?? '',
      address: partner?.address ?? '',
      does: partner?.does ?? '',
      thanksConsentOn: partner?.thanksConsentOn ?? '',
      publicName: partner?.publicName ?? '',
      isAnother: false,
    },
    validate: {
      name: (value) => (value.trim().length > 1 ? null : t('required')),
      kind: (value) => (value ? null : t('required')),
    },
  })
  const [name] = useDebouncedValue(form.values.name, 400)
  const { data } = useQuery(api.partners.register.like.queryOptions({ input: { name }, enabled: !partner }))
  const like = partner ? [] : (data?.partners ?? [])
  const labels = {
    name: t('list.name'),
    kind: t('list.kind'),
    areaCode: t('list.area'),
    address: t('partner.address'),
    does: t('list.does'),
    thanksConsentOn: t('partner.consentOn'),
    publicName: t('partner.publicName'),
  }
  return (
    <Form
      form={form}
      labels={labels}
      submit={partner ? t('save') : t('list.add')}
      onSubmit={async ({ isAnother, areaCode, thanksConsentOn, kind, ...values }) => {
        const fields = {
          ...values,
          kind: kind as PartnerKind,
          areaCode: areaCode || null,
          thanksConsentOn: thanksConsentOn || null,
        }
        const { id } = partner
          ? await client.partners.register.edit({ id: partner.id, version: partner.version, ...fields })
          : await client.partners.register.add({ ...fields, isAnother })
        await saved()
        onSaved(id)
      }}
    >
      <TextInput {...field(form, 'name', { label: labels.name })} maxLength={200} />
      {like.length > 0 && (
        <div className={classes.notice} role="status">
          <p>{t('list.like')}</p>
          <ul>
            {like.map((one) => (
              <li key={one.id}>
                <Anchor component={Link} to={partnerAddress(one.id)}>
                  {one.name}
                </Anchor>{' '}
                ({t(`kind.${one.kind}`)})
              </li>
            ))}
          </ul>
          <Checkbox
            label={t('list.isAnother')}
            checked={form.values.isAnother}
            onChange={(event) => form.setFieldValue('isAnother', event.currentTarget.checked)}
          />
        </div>
      )}
      <Select
        {...field(form, 'kind', { label: labels.kind })}
        data={kinds}
        allowDeselect={false}
        placeholder={t('list.chooseKind')}
      />
      <Select
        {...field(form, 'areaCode', { label: labels.areaCode, optional: true })}
        data={options}
        searchable
        clearable={Boolean(form.values.areaCode)}
      />
      <TextInput {...field(form, 'address', { label: labels.address, optional: true })} maxLength={2000} />
      <Textarea
        {...field(form, 'does', { label: labels.does, help: t('partner.doesHelp'), optional: true })}
        autosize
        minRows={2}
        maxLength={2000}
      />
      <TextInput
        {...field(form, 'thanksConsentOn', {
          label: labels.thanksConsentOn,
          help: t('partner.consentHelp'),
          optional: true,
        })}
        type="date"
      />
      {form.values.thanksConsentOn && (
        <TextInput {...field(form, 'publicName', { label: labels.publicName })} maxLength={200} />
      )}
    </Form>
  )
}
