import { Alert, Checkbox, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Proposal } from '#contract/dwp/visits.ts'
import { api, client } from '../../../lib/api.ts'
import { notifyDone } from '../../../ui/feedback/notify.ts'
import { DayText } from '../../../ui/figures/values.tsx'
import { Form } from '../../../ui/form/form.tsx'
import classes from '../dwp.module.css'
import { type RoundValues, windowOf } from './round-values.ts'

/** The proposed visits, changed by hand and saved; who finds no room is said with why. */
export function ProposalForm({ values, proposal }: { values: RoundValues; proposal: Proposal }) {
  const { t } = useTranslation('dwp')
  const queries = useQueryClient()
  const navigate = useNavigate()
  const form = useForm({
    initialValues: {
      visits: proposal.visits.map(({ unit, day }) => ({ unitId: unit.id, day, isIn: true })),
    },
  })
  const save = async ({ visits }: ReturnType<typeof form.getValues>) => {
    const round = await client.dwp.visits.planRound({
      name: values.name,
      ...windowOf(values),
      team: values.team
        .split('\n')
        .map((name) => name.trim())
        .filter((name) => name.length > 1),
      visits: visits.filter(({ isIn }) => isIn).map(({ unitId, day }) => ({ unitId, day })),
    })
    await queries.invalidateQueries({ queryKey: api.dwp.key() })
    void notifyDone(t('round.saved'))
    await navigate({ to: '/dwp/kunjungan/putaran/$id', params: { id: round.id } })
  }
  return (
    <section className={classes.section}>
      <h2>{t('round.proposed')}</h2>
      {proposal.visits.length === 0 ? (
        <Alert color="kunyit" title={t('round.none')} />
      ) : (
        <Form form={form} labels={{}} submit={t('round.save')} onSubmit={save}>
          <ol className={classes.plain}>
            {proposal.visits.map(({ unit, lastVisitOn }, at) => (
              <li key={unit.id} className={classes.row}>
                <span className={classes.words}>
                  <Checkbox
                    label={unit.name}
                    aria-label={t('round.include', { name: unit.name })}
                    {...form.getInputProps(`visits.${at}.isIn`, { type: 'checkbox' })}
                  />
                  <span className={classes.quiet}>
                    {lastVisitOn ? (
                      <>
                        {t('visits.last')} <DayText value={lastVisitOn} />
                      </>
                    ) : (
                      t('visits.never')
                    )}
                  </span>
                </span>
                <TextInput
                  type="date"
                  aria-label={t('round.day', { name: unit.name })}
                  {...form.getInputProps(`visits.${at}.day`)}
                />
              </li>
            ))}
          </ol>
        </Form>
      )}
      {proposal.left.length > 0 && (
        <>
          <h2>{t('round.left')}</h2>
          <ul className={classes.plain}>
            {proposal.left.map(({ unit, why }) => (
              <li key={unit.id} className={classes.row}>
                <span className={classes.words}>{unit.name}</span>
                <span className={classes.quiet}>{t(`round.why.${why}`)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
