import { Button, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Letter, LetterRevision } from '#contract/letters/shapes.ts'
import { api, client } from '../../../lib/api.ts'
import { formatDay } from '../../../lib/format.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import { ErrorState } from '../../../ui/feedback/error-state.tsx'
import { LoadingPage } from '../../../ui/feedback/loading.tsx'
import { notifyDone, notifyError } from '../../../ui/feedback/notify.ts'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import { SidePanel } from '../../../ui/record/side-panel.tsx'
import classes from '../letters.module.css'
import { LetterStateBadge } from '../state-badge.tsx'

/** One number: what it was taken for, what was issued under it, and voiding it. */
export function LetterPanel({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const { t } = useTranslation('letters')
  return (
    <SidePanel opened={id !== undefined} onClose={onClose} title={t('detail.title')}>
      {id && <Detail key={id} id={id} />}
    </SidePanel>
  )
}

const day = (iso: string) => formatDay(iso.slice(0, 10), currentLanguage())

function Detail({ id }: { id: string }) {
  const { t } = useTranslation('letters')
  const query = useQuery(api.letters.get.queryOptions({ input: { id } }))
  if (query.error)
    return <ErrorState error={query.error} title={t('detail.failed')} onRetry={() => void query.refetch()} />
  if (!query.data) return <LoadingPage />
  const { letter, revisions } = query.data
  const facts = [
    [t('subject'), letter.subject],
    [t('recipient'), letter.recipient],
    [t('datedOn'), day(letter.datedOn)],
    [t('kindLabel'), t(`kind.${letter.kind}`)],
    [t('urgency'), letter.urgency],
    [t('agency'), letter.agency.name],
    [t('detail.reason'), letter.reason],
  ].filter(([, value]) => value)
  return (
    <div className={classes.detail}>
      <p className={classes.number}>{letter.number}</p>
      <LetterStateBadge letter={letter} />
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {letter.isInserted && <p className={classes.quiet}>{t('detail.inserted')}</p>}
      {letter.isOutOfOrder && <p className={classes.quiet}>{t('detail.outOfOrder')}</p>}
      <p className={classes.quiet}>{t('detail.by', { name: letter.createdBy, day: day(letter.createdAt) })}</p>
      <Revisions revisions={revisions} />
      {letter.can.use && <UseNumber letter={letter} />}
      {letter.can.void && <VoidNumber letter={letter} />}
    </div>
  )
}

function Revisions({ revisions }: { revisions: readonly LetterRevision[] }) {
  const { t } = useTranslation('letters')
  if (revisions.length === 0) return <p className={classes.quiet}>{t('detail.none')}</p>
  return (
    <div className={classes.section}>
      <strong>{t('detail.revisions')}</strong>
      <ol className={classes.list}>
        {revisions.map(({ revision, reason, by, at, contentHash }) => (
          <li key={revision} className={classes.item}>
            <strong>{revision === 1 ? t('detail.first') : t('correction', { n: revision - 1 })}</strong>
            {reason && <span>{reason}</span>}
            <span className={classes.quiet}>{t('detail.byAt', { name: by, day: day(at) })}</span>
            <span className={classes.quiet}>{t('detail.hash', { hash: contentHash.slice(0, 16) })}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}

function UseNumber({ letter: { id, version } }: { letter: Letter }) {
  const { t } = useTranslation('letters')
  const queries = useQueryClient()
  const use = useMutation({
    ...api.letters.use.mutationOptions(),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: api.letters.key() })
      await notifyDone(t('detail.used'))
    },
    onError: (error) => void notifyError(error),
  })
  return (
    <Button loading={use.isPending} onClick={() => use.mutate({ id, version })}>
      {t('detail.use')}
    </Button>
  )
}

function VoidNumber({ letter }: { letter: Letter }) {
  const { t } = useTranslation('letters')
  const queries = useQueryClient()
  const [open, setOpen] = useState(false)
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (value) => (value.trim().length >= 3 ? null : t('detail.voidShort')) },
  })
  const label = t('detail.voidReason')
  const send = async ({ reason }: { reason: string }) => {
    await client.letters.void({ id: letter.id, reason, version: letter.version })
    await queries.invalidateQueries({ queryKey: api.letters.key() })
    await notifyDone(t('detail.voided'))
  }
  if (!open)
    return (
      <Button variant="subtle" color="bata" onClick={() => setOpen(true)}>
        {t('detail.void')}
      </Button>
    )
  return (
    <Form form={form} labels={{ reason: label }} submit={t('detail.void')} onSubmit={send}>
      <Textarea
        {...field(form, 'reason', { label, help: t('detail.voidHelp') })}
        maxLength={500}
        autosize
        minRows={2}
        data-autofocus
      />
    </Form>
  )
}
