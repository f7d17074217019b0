import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconAlertTriangle } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CodeProposal } from '#contract/plans/nomenclature.ts'
import { api } from '../../../lib/api.ts'
import { SMALL_ICON } from '../../../ui/icon.ts'
import classes from './form.module.css'
import { optionalField } from './optional-field.ts'
import type { ActivityFormState } from './use-activity-form.ts'

const PAUSE = 400
const ENOUGH = 6

/** What a typed code means on the lists, and what a later list put in its place. */
function Meaning({ code }: { code: string }) {
  const { t } = useTranslation('plans')
  const { data } = useQuery({
    ...api.plans.nomenclature.explain.queryOptions({ input: { code } }),
    enabled: code.length > 3,
    staleTime: 300_000,
    retry: false,
  })
  const [newest] = data?.found ?? []
  if (!data || (!newest && !data.hasLists)) return null
  return (
    <p className={classes.meaning} role="status">
      {newest ? (
        t('form.codeMeans', { title: newest.title, version: newest.version })
      ) : (
        <span className={classes.unknown}>
          <IconAlertTriangle {...SMALL_ICON} />
          {t('form.codeUnknown')}
        </span>
      )}
      {data.successors.map((later) => (
        <span key={later.code} className={classes.later}>
          {t('form.codeSuccessor', { code: later.code, title: later.title })}
        </span>
      ))}
    </p>
  )
}

function Proposal({ code, onChoose }: { code: CodeProposal; onChoose: () => void }) {
  const { t } = useTranslation('plans')
  return (
    <li>
      <button
        type="button"
        className={classes.proposal}
        onClick={onChoose}
        aria-label={t('form.choose', { code: code.code, title: code.title })}
      >
        <span className={classes.proposalHead}>
          <span className={classes.code}>{code.code}</span>
          <span className={classes.closeness} data-closeness={code.closeness}>
            {t(`form.closeness.${code.closeness}`)}
          </span>
        </span>
        <span className={classes.proposalTitle}>{code.title}</span>
        <span className={classes.proposalPath}>{[code.programme, code.kegiatan].filter(Boolean).join(' › ')}</span>
      </button>
    </li>
  )
}

/** The code of the nomenclature: typed, or chosen from the five whose titles are most like the name. */
export function CodeField({ form }: { form: ActivityFormState }) {
  const { t } = useTranslation('plans')
  const { name, code, agencyId } = form.values
  const [title] = useDebouncedValue(name.trim(), PAUSE)
  const [typed] = useDebouncedValue(code.trim(), PAUSE)
  const asks = code.trim() === '' && title.length >= ENOUGH
  const { data } = useQuery({
    ...api.plans.nomenclature.propose.queryOptions({ input: { title, ...(agencyId && { agencyId }) } }),
    enabled: asks,
    placeholderData: keepPreviousData,
    staleTime: 300_000,
  })
  return (
    <div className={classes.codeField}>
      <TextInput
        {...optionalField(form, 'code', { label: t('form.code'), help: t('form.codeHelp') })}
        onChange={(event) => form.setValues({ code: event.currentTarget.value, nomenclatureVersion: '' })}
        maxLength={60}
        spellCheck={false}
        autoComplete="off"
      />
      {typed !== '' && code.trim() !== '' && <Meaning code={typed} />}
      {asks && data && (
        <fieldset className={classes.proposals}>
          <legend>{t('form.proposals')}</legend>
          {data.length === 0 && <p className={classes.meaning}>{t('form.noProposals')}</p>}
          <ul>
            {data.map((one) => (
              <Proposal
                key={one.code}
                code={one}
                onChoose={() => {
                  form.setValues({ code: one.code, nomenclatureVersion: one.version })
                  document.getElementById('code')?.focus()
                }}
              />
            ))}
          </ul>
        </fieldset>
      )}
    </div>
  )
}
