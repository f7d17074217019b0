import { Button, Checkbox, MultiSelect, TagsInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RosterClause } from '#contract/gatherings/roster/shapes.ts'
import { useAgencies } from '../../../lib/acting/use-agencies.ts'
import classes from '../gatherings.module.css'
import own from './roster.module.css'

const KINDS = ['perangkat_daerah', 'kecamatan', 'kelurahan', 'uptd', 'unit', 'dwp', 'lembaga'] as const

interface ClauseFieldsProps {
  id: string
  name: string
  clause: RosterClause
  onChange: (clause: RosterClause) => void
  onRemove: () => void
}

/** One clause of the rule: posts that meet all that is filled in. */
export function ClauseFields({ id, name, clause, onChange, onRemove }: ClauseFieldsProps) {
  const { t } = useTranslation('gatherings')
  const { all } = useAgencies()
  const [more, setMore] = useState(clause.agencyIds.length + clause.ranks.length > 0 || clause.titleWords !== '')
  const set = (part: Partial<RosterClause>) => onChange({ ...clause, ...part })
  return (
    <fieldset className={own.clause}>
      <legend>{name}</legend>
      <MultiSelect
        id={`${id}-kinds`}
        label={t('answers.kind')}
        placeholder={clause.kinds.length === 0 ? t('roster.anyKind') : undefined}
        data={KINDS.map((value) => ({ value, label: t(`roster.kind.${value}`) }))}
        value={clause.kinds}
        onChange={(kinds) => set({ kinds: KINDS.filter((kind) => kinds.includes(kind)) })}
        clearable
      />
      <Checkbox
        label={t('roster.headsOnly')}
        checked={clause.headsOnly}
        onChange={(event) => set({ headsOnly: event.currentTarget.checked })}
      />
      {more && (
        <>
          <MultiSelect
            id={`${id}-agencies`}
            label={t('roster.agencies')}
            placeholder={clause.agencyIds.length === 0 ? t('roster.anyAgency') : undefined}
            data={all}
            value={clause.agencyIds}
            onChange={(agencyIds) => set({ agencyIds })}
            searchable
            clearable
            hidePickedOptions
          />
          <div className={classes.pair}>
            <TagsInput
              id={`${id}-ranks`}
              label={t('roster.ranks')}
              placeholder={clause.ranks.length === 0 ? 'II.b' : undefined}
              value={clause.ranks}
              onChange={(ranks) => set({ ranks })}
            />
            <TextInput
              id={`${id}-words`}
              label={t('roster.titleWords')}
              value={clause.titleWords}
              onChange={(event) => set({ titleWords: event.currentTarget.value })}
            />
          </div>
        </>
      )}
      <div className={classes.deeds}>
        {!more && (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => setMore(true)}
            aria-label={`${t('roster.narrow')}: ${name}`}
          >
            {t('roster.narrow')}
          </Button>
        )}
        <Button
          variant="subtle"
          color="bata"
          size="compact-sm"
          onClick={onRemove}
          aria-label={`${t('roster.removeClause')}: ${name}`}
        >
          {t('roster.removeClause')}
        </Button>
      </div>
    </fieldset>
  )
}
