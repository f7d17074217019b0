import { Button, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../../../lib/address.ts'
import { api } from '../../../lib/api.ts'
import { useSession } from '../../../lib/session.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { ErrorState } from '../../../ui/feedback/error-state.tsx'
import { LoadingPage } from '../../../ui/feedback/loading.tsx'
import { Page } from '../../../ui/page/page.tsx'
import classes from '../letters.module.css'
import type { SettingsAddress } from '../view.ts'
import { EmblemForm } from './emblem-form.tsx'
import { LetterheadForm } from './letterhead-form.tsx'
import { NumberingForm } from './numbering-form.tsx'
import { Signers } from './signers.tsx'

/** Paper, numbers and signers of one agency, and a sample to look at. */
export function SettingsPage() {
  const { t } = useTranslation('letters')
  const [{ agency }, setView] = useAddress<SettingsAddress>()
  const { actingAs } = useSession()
  const agencyId = agency ?? actingAs.agency?.id
  return (
    <Page
      title={t('settings.title')}
      context={t('settings.context')}
      more={agencyId && <Samples agencyId={agencyId} />}
    >
      <div className={classes.sections}>
        {!actingAs.agency && <AgencyChoice value={agencyId} onChoose={(id) => setView({ agency: id })} />}
        {agencyId ? (
          <Settings key={agencyId} agencyId={agencyId} />
        ) : (
          <EmptyState title={t('settings.chooseFirst')}>{t('settings.chooseWhy')}</EmptyState>
        )}
      </div>
    </Page>
  )
}

function AgencyChoice({ value, onChoose }: { value: string | undefined; onChoose: (id: string | undefined) => void }) {
  const { t } = useTranslation('letters')
  const { data } = useQuery(api.letters.list.queryOptions({ input: { pageSize: 1 }, staleTime: 300_000 }))
  return (
    <Select
      label={t('settings.choose')}
      data={(data?.agencies ?? []).map(({ id, shortName }) => ({ value: id, label: shortName }))}
      value={value ?? null}
      onChange={(id) => onChoose(id ?? undefined)}
      searchable
      limit={100}
    />
  )
}

function Samples({ agencyId }: { agencyId: string }) {
  const { t } = useTranslation('letters')
  return (
    <>
      {(['pdf', 'docx'] as const).map((format) => (
        <Button
          key={format}
          component="a"
          href={`/api/letter-settings/${agencyId}/sample?format=${format}`}
          download
          variant="default"
          title={t('settings.sampleWhy')}
        >
          {t(format === 'pdf' ? 'settings.samplePdf' : 'settings.sampleDocx')}
        </Button>
      ))}
    </>
  )
}

function Settings({ agencyId }: { agencyId: string }) {
  const { t } = useTranslation('letters')
  const query = useQuery(api.letters.settings.queryOptions({ input: { agencyId } }))
  if (query.error)
    return <ErrorState error={query.error} title={t('settings.failed')} onRetry={() => void query.refetch()} />
  if (!query.data) return <LoadingPage />
  return (
    <>
      {!query.data.can.edit && <p className={classes.quiet}>{t('settings.readOnly')}</p>}
      <section className={classes.section}>
        <h2>{t('settings.paper')}</h2>
        <LetterheadForm settings={query.data} />
      </section>
      <section className={classes.section}>
        <h2>{t('settings.emblem')}</h2>
        <EmblemForm settings={query.data} />
      </section>
      <section className={classes.section}>
        <h2>{t('settings.numbers')}</h2>
        <NumberingForm settings={query.data} />
      </section>
      <section className={classes.section}>
        <h2>{t('settings.signers')}</h2>
        <Signers settings={query.data} />
      </section>
    </>
  )
}
