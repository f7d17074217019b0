import { Checkbox, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ClonePart } from '#contract/gatherings/logistics/cloning.ts'
import type { Gathering } from '#contract/gatherings/shapes.ts'
import { useToday } from '../../../lib/acting/use-today.ts'
import { api, client } from '../../../lib/api.ts'
import { ErrorState } from '../../../ui/feedback/error-state.tsx'
import { notifyDone } from '../../../ui/feedback/notify.ts'
import { InstantText, PeriodText } from '../../../ui/figures/values.tsx'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import { PastDay } from '../../../ui/form/past-day.tsx'
import { SidePanel } from '../../../ui/record/side-panel.tsx'
import classes from '../gatherings.module.css'
import { nextEdition } from './next-edition.ts'

interface ClonePanelProps {
  gathering: Gathering
  opened: boolean
  onClose: () => void
}

/** A copy as the next event: what is taken over is chosen, and seen before it is made. */
export function ClonePanel({ gathering, opened, onClose }: ClonePanelProps) {
  const { t } = useTranslation('gatherings')
  return (
    <SidePanel opened={opened} onClose={onClose} title={t('logistics.clone.title')}>
      {opened && <Fields gathering={gathering} />}
    </SidePanel>
  )
}

const EVERY: ClonePart[] = ['agenda', 'roster_rule', 'speakers', 'committee', 'rooms', 'materials', 'questions']

function Fields({ gathering }: { gathering: Gathering }) {
  const { t } = useTranslation('gatherings')
  const queries = useQueryClient()
  const navigate = useNavigate()
  const today = useToday()
  const form = useForm({
    initialValues: { ...nextEdition(gathering, today), parts: EVERY },
    validate: {
      title: (value) => (value.trim().length >= 3 ? null : t('required')),
      startsOn: (value) => (value ? null : t('required')),
    },
  })
  const { startsOn, parts } = form.values
  const preview = useQuery({
    ...api.gatherings.cloning.preview.queryOptions({ input: { id: gathering.id, startsOn: startsOn || today, parts } }),
    placeholderData: keepPreviousData,
  })
  const labels = {
    title: t('logistics.clone.name'),
    startsOn: t('logistics.clone.startsOn'),
    parts: t('logistics.clone.parts'),
  }
  const send = async (values: typeof form.values) => {
    const { id } = await client.gatherings.cloning.clone({ id: gathering.id, ...values })
    await queries.invalidateQueries({ queryKey: api.gatherings.key() })
    await navigate({ to: `/rapat/${id}` })
    await notifyDone(t('logistics.clone.done'))
  }
  return (
    <Form form={form} labels={labels} submit={t('logistics.clone.submit')} onSubmit={send}>
      <p className={classes.quiet}>{t('logistics.clone.what')}</p>
      <TextInput {...field(form, 'title', { label: labels.title })} />
      <TextInput type="date" {...field(form, 'startsOn', { label: labels.startsOn })} />
      <PastDay day={startsOn} />
      <Checkbox.Group {...form.getInputProps('parts')} label={labels.parts}>
        <div className={classes.plain}>
          {(preview.data?.parts ?? []).map(({ part, count }) => (
            <Checkbox
              key={part}
              value={part}
              disabled={count === 0}
              label={t('logistics.clone.countOf', { part: t(`logistics.clone.part.${part}`), count })}
            />
          ))}
        </div>
      </Checkbox.Group>
      {parts.includes('speakers') && !parts.includes('agenda') && <p>{t('logistics.clone.speakersNeedAgenda')}</p>}
      {preview.isError && <ErrorState error={preview.error} title={t('logistics.clone.title')} />}
      {preview.data && preview.data.sessions.length > 0 && (
        <section className={classes.section}>
          <h3>{t('logistics.clone.preview')}</h3>
          <p>
            <PeriodText startsOn={preview.data.startsOn} endsOn={preview.data.endsOn} />
          </p>
          <ul className={classes.plain}>
            {preview.data.sessions.map(({ title, startsAt }) => (
              <li key={`${startsAt} ${title}`} className={classes.words}>
                <span>{title}</span>
                <span className={classes.quiet}>
                  <InstantText value={startsAt} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Form>
  )
}
