import { Button, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Agency, Mandate } from '#contract/organisations/shapes.ts'
import { api, client } from '../../lib/api.ts'
import { EmptyState } from '../../ui/feedback/empty-state.tsx'
import { LoadingRows } from '../../ui/feedback/loading.tsx'
import { DayText } from '../../ui/figures/values.tsx'
import { field } from '../../ui/form/field.ts'
import { Form } from '../../ui/form/form.tsx'
import { SidePanel } from '../../ui/record/side-panel.tsx'
import { EndPanel } from './end-panel.tsx'
import classes from './organisations.module.css'

/** The mandates of one agency, ended ones below. */
export function MandatesTab({ agency }: { agency: Agency }) {
  const { t } = useTranslation('organisations')
  const [adding, setAdding] = useState(false)
  const [ending, setEnding] = useState<Mandate>()
  const { data } = useQuery(
    api.organisations.mandates.queryOptions({ input: { agencyId: agency.id, past: 'true', pageSize: 200 } }),
  )
  const add = agency.can.manageMandates && <Button onClick={() => setAdding(true)}>{t('agency.addMandate')}</Button>
  if (!data) return <LoadingRows rows={3} />
  return (
    <div className={classes.section}>
      {data.total === 0 && <EmptyState title={t('mandates.empty')}>{t('mandates.emptyWhy')}</EmptyState>}
      <ul className={classes.plain}>
        {data.rows.map((mandate) => (
          <li key={mandate.id} className={classes.row}>
            <span className={classes.words}>
              <strong>{`${mandate.affairCode} ${mandate.affairName}`}</strong>
              <span>{mandate.legalText}</span>
              <span className={classes.quiet}>
                {t('since')} <DayText value={mandate.validFrom} />
                {mandate.validUntil && (
                  <>
                    {` ${t('until')} `}
                    <DayText value={mandate.validUntil} />
                  </>
                )}
              </span>
            </span>
            {mandate.can.end && (
              <Button variant="subtle" size="compact-sm" onClick={() => setEnding(mandate)}>
                {t('mandates.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {add && <div>{add}</div>}
      <SidePanel opened={adding} onClose={() => setAdding(false)} title={t('agency.addMandate')}>
        <NewMandate agencyId={agency.id} onDone={() => setAdding(false)} />
      </SidePanel>
      <EndPanel
        title={t('mandates.end')}
        opened={ending !== undefined}
        onClose={() => setEnding(undefined)}
        onEnd={(lastDay) => client.organisations.endMandate({ id: ending?.id ?? '', lastDay })}
      />
    </div>
  )
}

function NewMandate({ agencyId, onDone }: { agencyId: string; onDone: () => void }) {
  const { t } = useTranslation('organisations')
  const queries = useQueryClient()
  const form = useForm({
    initialValues: { affairCode: '', affairName: '', legalText: '', validFrom: '' },
    validate: {
      affairCode: (value) => (/^[1-9]\.\d{2}$/.test(value.trim()) ? null : t('mandates.codeWrong')),
      affairName: (value) => (value.trim().length > 1 ? null : t('required')),
      legalText: (value) => (value.trim().length > 2 ? null : t('required')),
      validFrom: (value) => (value ? null : t('dayWrong')),
    },
  })
  const labels = {
    affairCode: t('mandates.code'),
    affairName: t('mandates.affair'),
    legalText: t('mandates.legal'),
    validFrom: t('form.effective'),
  }
  const send = async (values: typeof form.values) => {
    await client.organisations.addMandate({ ...values, affairCode: values.affairCode.trim(), agencyId })
    await queries.invalidateQueries({ queryKey: api.organisations.key() })
    onDone()
  }
  return (
    <Form form={form} labels={labels} submit={t('agency.addMandate')} onSubmit={send}>
      <TextInput {...field(form, 'affairCode', { label: labels.affairCode, help: t('mandates.codeHelp') })} />
      <TextInput {...field(form, 'affairName', { label: labels.affairName })} />
      <TextInput {...field(form, 'legalText', { label: labels.legalText })} />
      <TextInput {...field(form, 'validFrom', { label: labels.validFrom })} type="date" />
    </Form>
  )
}
