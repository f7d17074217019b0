import { Select, type SelectProps } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../lib/api.ts'

type PartnerSelectProps = Omit<SelectProps, 'data' | 'filter' | 'searchable' | 'onSearchChange' | 'nothingFoundMessage'>

/**
 * A partner of the region as a field: `<PartnerSelect {...field(form, 'partnerId', …)} />`. What is typed is looked for on the server, since it answers
 * with the first fifty names only and a region has more.
 */
export function PartnerSelect({ value, ...props }: PartnerSelectProps) {
  const { t } = useTranslation('ui')
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed.trim(), 300)
  const { data } = useQuery({
    ...api.partners.register.names.queryOptions({ input: { q } }),
    placeholderData: keepPreviousData,
  })
  const found = data?.partners ?? []
  const isFound = (id: string) => found.some((partner) => partner.id === id)
  // The one that is chosen keeps its name while others are looked for.
  const chosen = useQuery(
    api.partners.register.get.queryOptions({ input: { id: value ?? '' }, enabled: Boolean(value) }),
  )
  const kept = value && !isFound(value) && chosen.data ? [chosen.data] : []
  return (
    <Select
      {...props}
      value={value || null}
      data={[...found, ...kept].map(({ id, name }) => ({ value: id, label: name }))}
      searchable
      onSearchChange={setTyped}
      filter={({ options }) => options.filter((option) => 'value' in option && isFound(option.value))}
      nothingFoundMessage={t('form.noPartner')}
    />
  )
}
