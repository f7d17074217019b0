import { Button } from '@mantine/core'
import { IconPhone } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../../lib/api.ts'
import { ErrorState } from '../../../ui/feedback/error-state.tsx'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { SMALL_ICON } from '../../../ui/icon.ts'
import { PartsNav } from '../../../ui/page/parts-nav.tsx'
import own from '../training.module.css'
import { useDeed } from '../use-deed.ts'
import { RecordForm } from './record-form.tsx'
import classes from './results.module.css'
import { AttemptForm } from './small-forms.tsx'

/** While one calls: the phone, the short form, or that nobody answered. */
export function Calling({ id, phone, onDone }: { id: string; phone: string; onDone: () => void }) {
  const { t } = useTranslation('training')
  const query = useQuery(api.training.results.graduates.get.queryOptions({ input: { id } }))
  const [part, setPart] = useState<'record' | 'attempt'>('record')
  const { doIt } = useDeed()
  const release = () =>
    doIt(async () => {
      await client.training.results.calls.release({ id })
      onDone()
      return t('saved')
    })
  if (query.error) return <ErrorState title={t('results.failed')} error={query.error} onRetry={query.refetch} />
  if (!query.data) return <LoadingRows rows={5} />
  return (
    <div className={own.section}>
      <strong>{query.data.name}</strong>
      {phone ? (
        <>
          <span className={classes.phone}>{phone}</span>
          <Button component="a" href={`tel:${phone}`} leftSection={<IconPhone {...SMALL_ICON} />}>
            {t('results.call.dial')}
          </Button>
        </>
      ) : (
        <p>{t('results.call.noPhone')}</p>
      )}
      <PartsNav
        label={t('results.form.result')}
        parts={[
          { value: 'record', label: t('results.one.record') },
          { value: 'attempt', label: t('results.one.attempt') },
        ]}
        shown={part}
        onShow={setPart}
      />
      {part === 'record' && <RecordForm graduate={query.data} onDone={onDone} />}
      {part === 'attempt' && query.data.openPoint && (
        <AttemptForm id={id} months={query.data.openPoint} onDone={onDone} />
      )}
      <Button variant="subtle" onClick={() => void release()}>
        {t('results.call.release')}
      </Button>
    </div>
  )
}
