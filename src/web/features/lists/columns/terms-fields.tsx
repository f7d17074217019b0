import { Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ListEditionWithLayout, ListTerms } from '#contract/lists.ts'
import { api } from '../../../lib/api.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import classes from '../lists.module.css'

interface TermsFieldsProps {
  found: ListEditionWithLayout
  terms: ListTerms
  onTerms: (terms: ListTerms) => void
}

/** Whose list it is, of what and of when; proposed from the file, with where each was told. */
export function TermsFields({ found, terms, onTerms }: TermsFieldsProps) {
  const { t } = useTranslation('lists')
  const agencies = useQuery({
    ...api.organisations.agencies.queryOptions({ input: { pageSize: 200 }, staleTime: 300_000 }),
    // An agency may have been added in another tab meanwhile.
    refetchOnWindowFocus: 'always',
    enabled: found.mayChooseAgency,
  })
  const kinds = useQuery(api.services.kinds.queryOptions({ staleTime: 300_000 }))
  const set = (change: Partial<ListTerms>) => onTerms({ ...terms, ...change })
  const told = (term: keyof ListTerms) => {
    const basis = terms[term] === found[term] ? (found.basis[term] ?? null) : 'person'
    return basis === null || basis === 'person' ? undefined : t(`basis.${basis}`)
  }
  const text = (term: 'title' | 'period' | 'giver' | 'fundSource') => ({
    label: t(`term.${term}`),
    description: told(term) ?? t(`help.${term}`),
    value: terms[term],
    maxLength: 200,
    onChange: (event: { currentTarget: { value: string } }) => set({ [term]: event.currentTarget.value }),
  })
  const isIndonesian = currentLanguage() === 'id'
  const kindOptions = (kinds.data ?? []).map(({ code, name, nameEn }) => ({
    value: code,
    label: isIndonesian ? name : nameEn || name,
  }))
  const isKnown = kindOptions.some(({ value }) => value === terms.serviceKind)
  return (
    <section aria-labelledby="list-terms" className={classes.terms}>
      <h2 id="list-terms">{t('columns.about')}</h2>
      <div className={classes.fields}>
        <Agency
          found={found}
          terms={terms}
          onTerms={onTerms}
          options={agencies.data?.rows ?? []}
          onOpen={() => void agencies.refetch()}
        />
        <Select
          label={t('term.serviceKind')}
          description={told('serviceKind') ?? t('help.serviceKind')}
          data={
            isKnown || terms.serviceKind === ''
              ? kindOptions
              : [...kindOptions, { value: terms.serviceKind, label: terms.serviceKind }]
          }
          value={terms.serviceKind || null}
          onChange={(kind) => set({ serviceKind: kind ?? '' })}
          searchable
          allowDeselect={false}
          required
        />
        <TextInput {...text('title')} required />
        <TextInput {...text('period')} />
        <TextInput
          type="date"
          label={t('term.asOf')}
          description={told('asOf') ?? t('help.asOf')}
          value={terms.asOf ?? ''}
          onChange={(event) => set({ asOf: event.currentTarget.value || null })}
          required
        />
        <TextInput {...text('giver')} />
        <TextInput {...text('fundSource')} />
      </div>
    </section>
  )
}

interface AgencyProps extends TermsFieldsProps {
  options: readonly { id: string; shortName: string; name: string }[]
  /** The choices are about to be looked at. */
  onOpen: () => void
}

function Agency({ found, terms, onTerms, options, onOpen }: AgencyProps) {
  const { t } = useTranslation('lists')
  const basis = terms.agencyId === found.agencyId ? found.basis.agencyId : null
  if (!found.mayChooseAgency)
    return (
      <TextInput
        label={t('term.agencyId')}
        description={t('help.ownAgency')}
        value={found.agency?.name ?? ''}
        readOnly
        variant="filled"
      />
    )
  return (
    <Select
      label={t('term.agencyId')}
      description={
        <>
          {t(basis && basis !== 'person' ? `basis.${basis}` : 'help.agencyId')}{' '}
          {found.mayAddAgency ? (
            <a href="/perangkat-daerah" target="_blank" rel="noreferrer">
              {t('agency.add')}
            </a>
          ) : (
            t('agency.askCoordinator')
          )}
        </>
      }
      nothingFoundMessage={t(found.mayAddAgency ? 'agency.noneAdd' : 'agency.noneAsk')}
      data={options.map(({ id, shortName, name }) => ({
        value: id,
        label: shortName === name ? name : `${shortName} · ${name}`,
      }))}
      value={terms.agencyId}
      onDropdownOpen={onOpen}
      onChange={(agencyId) => onTerms({ ...terms, agencyId })}
      searchable
      allowDeselect={false}
      required
    />
  )
}
