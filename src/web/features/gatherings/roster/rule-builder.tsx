import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RosterClause, RosterRule } from '#contract/gatherings/roster/shapes.ts'
import type { Gathering } from '#contract/gatherings/shapes.ts'
import { api, client } from '../../../lib/api.ts'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { notifyDone, notifyError } from '../../../ui/feedback/notify.ts'
import classes from '../gatherings.module.css'
import { ClauseFields } from './clause-fields.tsx'
import own from './roster.module.css'
import { RosterPreviewPart } from './roster-preview.tsx'

interface Line {
  key: string
  clause: RosterClause
}
interface Lines {
  include: Line[]
  exclude: Line[]
}

let made = 0
const lineOf = (clause: Partial<RosterClause> = {}): Line => ({
  key: `clause-${++made}`,
  clause: { kinds: [], agencyIds: [], headsOnly: true, ranks: [], titleWords: '', ...clause },
})

const STARTS = ['perangkat_daerah', 'kecamatan', 'kelurahan'] as const
const PAUSE = 250

const linesOf = (rule: RosterRule | null): Lines => ({
  include: (rule?.include ?? []).map(lineOf),
  exclude: (rule?.exclude ?? []).map(lineOf),
})

/** The rule by which people are called, with whom it would call now beside it. */
export function RuleBuilder(props: { gathering: Gathering; onDone: () => void }) {
  const { data } = useQuery(api.gatherings.roster.rule.queryOptions({ input: { id: props.gathering.id } }))
  return data ? <Builder {...props} saved={data.rule} /> : <LoadingRows rows={6} />
}

function Builder({ gathering, onDone, saved }: { gathering: Gathering; onDone: () => void; saved: RosterRule | null }) {
  const { t } = useTranslation(['gatherings', 'ui'])
  const queries = useQueryClient()
  const [lines, setLines] = useState(() => linesOf(saved))
  const [settled] = useDebouncedValue(lines, PAUSE)
  const { id, version } = gathering
  const ruleOf = ({ include, exclude }: Lines): RosterRule => ({
    include: include.map(({ clause }) => clause),
    exclude: exclude.map(({ clause }) => clause),
  })
  const preview = useQuery({
    ...api.gatherings.roster.preview.queryOptions({ input: { id, rule: JSON.stringify(ruleOf(settled)) } }),
    enabled: settled.include.length > 0,
    placeholderData: keepPreviousData,
  })
  const save = useMutation({
    mutationFn: () => client.gatherings.roster.apply({ id, version, rule: ruleOf(lines) }),
    onSuccess: async ({ added, removed, kept }) => {
      await queries.invalidateQueries({ queryKey: api.gatherings.key() })
      onDone()
      await notifyDone(t('roster.applied', { added, removed, kept }))
    },
    onError: (error) => notifyError(error),
  })
  const change = (part: keyof Lines, next: Line[]) => setLines((before) => ({ ...before, [part]: next }))
  const edit = (part: keyof Lines, key: string, clause: RosterClause) =>
    change(
      part,
      lines[part].map((line) => (line.key === key ? { key, clause } : line)),
    )
  const remove = (part: keyof Lines, key: string) =>
    change(
      part,
      lines[part].filter((line) => line.key !== key),
    )
  const fields = (part: keyof Lines) =>
    lines[part].map(({ key, clause }, at) => (
      <ClauseFields
        key={key}
        id={key}
        name={t(part === 'include' ? 'roster.clause' : 'roster.exclusion', { number: at + 1 })}
        clause={clause}
        onChange={(next) => edit(part, key, next)}
        onRemove={() => remove(part, key)}
      />
    ))
  return (
    <div className={own.builder}>
      <section className={classes.section}>
        <h2>{t('roster.whom')}</h2>
        <div className={classes.deeds}>
          {STARTS.map((kind) => (
            <Button
              key={kind}
              variant="default"
              size="compact-md"
              leftSection={<IconPlus size={14} aria-hidden />}
              onClick={() => change('include', [...lines.include, lineOf({ kinds: [kind] })])}
            >
              {t(`roster.start.${kind}`)}
            </Button>
          ))}
          <Button
            variant="subtle"
            size="compact-md"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => change('include', [...lines.include, lineOf()])}
          >
            {t('roster.addClause')}
          </Button>
        </div>
        {fields('include')}
        {lines.include.length > 0 && (
          <>
            <h3 className={own.small}>{t('roster.except')}</h3>
            {fields('exclude')}
            <div>
              <Button
                variant="subtle"
                size="compact-md"
                leftSection={<IconPlus size={14} aria-hidden />}
                onClick={() => change('exclude', [...lines.exclude, lineOf()])}
              >
                {t('roster.addExclusion')}
              </Button>
            </div>
          </>
        )}
        <div className={classes.deeds}>
          <Button loading={save.isPending} disabled={lines.include.length === 0} onClick={() => save.mutate()}>
            {t('roster.apply')}
          </Button>
          <Button variant="default" onClick={onDone}>
            {t('ui:cancel')}
          </Button>
        </div>
      </section>
      <section className={classes.section} aria-live="polite">
        {lines.include.length === 0 ? (
          <p className={classes.quiet}>{t('roster.previewEmpty')}</p>
        ) : (
          <RosterPreviewPart query={preview} />
        )}
      </section>
    </div>
  )
}
