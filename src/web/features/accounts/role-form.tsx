import { Select, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Role } from '#contract/accounts.ts'
import { api } from '../../lib/api.ts'
import { field } from '../../ui/form/field.ts'
import classes from './accounts.module.css'

const ROLES: readonly Role[] = ['coordinator', 'head', 'operator', 'viewer', 'admin']

export interface OfferValues {
  role: Role
  agencyId: string | null
  validUntil: string
}

/** A form about a role: the role, its agency, its last day; with whatever else the form asks. */
export function useOfferForm<More extends object>(more: More) {
  const { t } = useTranslation('accounts')
  const initialValues: OfferValues & More = { role: 'operator', agencyId: null, validUntil: '', ...more }
  const validate = (values: OfferValues & More) => ({
    agencyId: needsAgency(values.role) && !values.agencyId ? t('people.agencyNeeded') : null,
  })
  return useForm<OfferValues & More>({ initialValues, validate: validate as never })
}

const needsAgency = (role: Role) => role === 'head' || role === 'operator'
/** Given for the whole region only; the server refuses an agency. */
const isOfRegion = (role: Role) => role === 'admin' || role === 'coordinator'

/** What the server takes of the form. */
export const offerOf = ({ role, agencyId, validUntil }: OfferValues) => ({
  role,
  agencyId: isOfRegion(role) ? null : agencyId || null,
  areaCode: null,
  validUntil: validUntil || null,
})

interface OfferForm<V extends OfferValues> {
  readonly values: V
  readonly getInputProps: (path: string) => object
}

/** The three fields; the agency is not asked for a role of the whole region. */
export function OfferFields<V extends OfferValues>({ form }: { form: OfferForm<V> }) {
  const { t } = useTranslation('accounts')
  const agencies = useQuery(api.organisations.agencies.queryOptions({ input: { pageSize: 200 } }))
  const options = (agencies.data?.rows ?? []).map(({ id, shortName, name }) => ({
    value: id,
    label: `${shortName} · ${name}`,
  }))
  return (
    <>
      <Select
        {...field(form, 'role', { label: t('people.role') })}
        data={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
        allowDeselect={false}
      />
      {isOfRegion(form.values.role) ? (
        <p className={classes.note}>{t('people.ofRegion')}</p>
      ) : (
        <Select
          {...field(form, 'agencyId', {
            label: t('people.agency'),
            ...(!needsAgency(form.values.role) && { help: t('people.agencyHelp'), optional: true }),
          })}
          data={options}
          searchable
          clearable
        />
      )}
      <TextInput
        {...field(form, 'validUntil', { label: t('people.until'), help: t('people.untilHelp'), optional: true })}
        type="date"
      />
    </>
  )
}
