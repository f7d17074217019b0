import { Button, Select, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '#contract/dwp/shapes.ts'
import { followupsAddress } from '../../lib/addresses.ts'
import { api, client } from '../../lib/api.ts'
import { notifyDone } from '../../ui/feedback/notify.ts'
import { StateBadge } from '../../ui/figures/badges.tsx'
import { DayText } from '../../ui/figures/values.tsx'
import { field } from '../../ui/form/field.ts'
import { Form } from '../../ui/form/form.tsx'
import classes from './dwp.module.css'
import { useOwners } from './use-units.ts'

type Source =
  | { readonly kind: 'visit'; readonly id: string }
  | { readonly kind: 'evaluation'; readonly id: string; readonly year: number; readonly quarter: number }

interface Props {
  readonly findings: readonly Finding[]
  readonly items: readonly { readonly key: string; readonly text: string }[]
  readonly canAdd: boolean
  readonly unitId: string
  readonly onAdd: Source
  /** Told whether a finding is typed and not saved. */
  readonly onUnsaved?: (isUnsaved: boolean) => void
}

const badgeOf = ({ state, isOverdue }: Finding) =>
  state === 'done' ? 'done' : state === 'dropped' ? 'cancelled' : isOverdue ? 'overdue' : 'open'

/** What a visit or an evaluation found: each a follow-up with an owner and a day. */
export function Findings({ findings, items, canAdd, unitId, onAdd, onUnsaved }: Props) {
  const { t } = useTranslation('dwp')
  const [adding, setAdding] = useState(false)
  const textOf = (key: string) => items.find((item) => item.key === key)?.text
  return (
    <section className={classes.section}>
      <h2>{t('finding.title')}</h2>
      {findings.length === 0 && <p>{t('finding.none')}</p>}
      <ul className={classes.plain}>
        {findings.map((finding) => (
          <li key={finding.id} className={classes.row}>
            <span className={classes.words}>
              <Link to={followupsAddress({ id: finding.followupId })} title={t('finding.open')}>
                {finding.text}
              </Link>
              {finding.itemKey && <span className={classes.quiet}>{textOf(finding.itemKey)}</span>}
              <span className={classes.quiet}>
                {finding.owner.name} · {t('finding.due')} <DayText value={finding.dueOn} />
              </span>
            </span>
            <StateBadge state={badgeOf(finding)} />
          </li>
        ))}
      </ul>
      {canAdd &&
        (adding ? (
          <FindingForm
            items={items}
            unitId={unitId}
            source={onAdd}
            onUnsaved={onUnsaved}
            onDone={() => setAdding(false)}
          />
        ) : (
          <div>
            <Button variant="default" onClick={() => setAdding(true)}>
              {t('finding.add')}
            </Button>
          </div>
        ))}
    </section>
  )
}

function FindingForm({
  items,
  unitId,
  source,
  onUnsaved,
  onDone,
}: {
  items: Props['items']
  unitId: string
  source: Source
  onUnsaved: Props['onUnsaved']
  onDone: () => void
}) {
  const { t } = useTranslation(['dwp', 'ui'])
  const queries = useQueryClient()
  const owners = useOwners()
  const form = useForm({
    initialValues: { itemKey: '', text: '', ownerAgencyId: unitId, dueOn: '', kind: 'obstacle' },
    validate: {
      text: (value) => (value.trim().length > 2 ? null : t('reasonShort')),
      dueOn: (value) => (value ? null : t('required')),
    },
  })
  const labels = {
    itemKey: t('finding.item'),
    text: t('finding.text'),
    ownerAgencyId: t('finding.owner'),
    dueOn: t('finding.due'),
    kind: t('evaluation.kind'),
  }
  const isUnsaved = form.isDirty()
  useEffect(() => {
    onUnsaved?.(isUnsaved)
    return () => onUnsaved?.(false)
  }, [isUnsaved, onUnsaved])
  const send = async ({ kind, ...values }: ReturnType<typeof form.getValues>) => {
    if (source.kind === 'visit') await client.dwp.visits.find({ id: source.id, ...values })
    else {
      const { id, year, quarter } = source
      const named = kind === 'promise' ? 'promise' : 'obstacle'
      await client.dwp.evaluations.find({ id, year, quarter, ...values, kind: named })
    }
    await Promise.all([api.dwp.key(), api.followups.key()].map((queryKey) => queries.invalidateQueries({ queryKey })))
    onDone()
    void notifyDone(t('finding.done'))
  }
  return (
    <Form
      form={form}
      labels={labels}
      submit={t('finding.save')}
      onSubmit={send}
      more={
        <Button variant="default" onClick={onDone}>
          {t('ui:cancel')}
        </Button>
      }
    >
      {source.kind === 'evaluation' && (
        <Select
          {...field(form, 'kind', { label: labels.kind })}
          data={[
            { value: 'obstacle', label: t('evaluation.obstacle') },
            { value: 'promise', label: t('evaluation.promise') },
          ]}
          allowDeselect={false}
        />
      )}
      <Select
        {...field(form, 'itemKey', { label: labels.itemKey, optional: true })}
        data={[
          { value: '', label: t('finding.anyItem') },
          ...items.map(({ key, text }) => ({ value: key, label: text })),
        ]}
        allowDeselect={false}
      />
      <Textarea {...field(form, 'text', { label: labels.text })} autosize minRows={2} />
      <Select
        {...field(form, 'ownerAgencyId', { label: labels.ownerAgencyId })}
        data={owners}
        searchable
        allowDeselect={false}
      />
      <TextInput {...field(form, 'dueOn', { label: labels.dueOn })} type="date" />
    </Form>
  )
}
