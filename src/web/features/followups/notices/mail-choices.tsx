import { Checkbox, Switch } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { MailChoices } from '#contract/followups/notices.ts'
import { api } from '../../../lib/api.ts'
import { ErrorState } from '../../../ui/feedback/error-state.tsx'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { notifyError } from '../../../ui/feedback/notify.ts'
import classes from './notices.module.css'

const KINDS = ['followups', 'reminders', 'escalations', 'comments', 'gatherings'] as const
type Choice = Pick<MailChoices, 'byMail' | 'silent'>

function Choices({ choices }: { choices: MailChoices }) {
  const { t } = useTranslation('followups')
  const queries = useQueryClient()
  const save = useMutation({
    ...api.followups.notices.choose.mutationOptions(),
    onSuccess: () => queries.invalidateQueries({ queryKey: api.followups.notices.choices.key() }),
    onError: (error) => void notifyError(error),
  })
  const { byMail, silent, address, isConfigured } = choices
  const choose = (choice: Partial<Choice>) => save.mutate({ byMail, silent, ...choice })
  if (!isConfigured) return <p className={classes.quiet}>{t('byMail.notConfigured')}</p>
  return (
    <>
      <Switch
        checked={byMail}
        disabled={save.isPending}
        onChange={(event) => choose({ byMail: event.currentTarget.checked })}
        label={t('byMail.on', { address })}
        description={t('byMail.daily')}
      />
      {byMail && (
        <fieldset className={classes.kinds}>
          <legend>{t('byMail.which')}</legend>
          {KINDS.map((kind) => (
            <Checkbox
              key={kind}
              label={t(`byMail.kind.${kind}`)}
              checked={!silent.includes(kind)}
              disabled={save.isPending}
              onChange={(event) =>
                choose({
                  silent: event.currentTarget.checked ? silent.filter((one) => one !== kind) : [...silent, kind],
                })
              }
            />
          ))}
        </fieldset>
      )}
    </>
  )
}

/** Whether the day's news comes by e-mail, and of what. */
export function MailChoicesForm() {
  const { t } = useTranslation('followups')
  const query = useQuery(api.followups.notices.choices.queryOptions())
  return (
    <section className={classes.section} aria-labelledby="by-mail">
      <h2 id="by-mail">{t('byMail.title')}</h2>
      {query.data ? (
        <Choices choices={query.data} />
      ) : query.error ? (
        <ErrorState error={query.error} title={t('byMail.failed')} onRetry={() => void query.refetch()} level={3} />
      ) : (
        <LoadingRows rows={2} />
      )}
    </section>
  )
}
