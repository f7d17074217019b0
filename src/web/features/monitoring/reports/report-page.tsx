import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../../../lib/address.ts'
import { api, client } from '../../../lib/api.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { contributionAddress, OVERVIEW, ownAddress, type ReportView } from '../addresses.ts'
import { romanOf } from '../in-words.ts'
import classes from '../monitoring.module.css'
import { NotYours } from '../not-yours.tsx'
import { useSaved } from '../use-saved.ts'
import { ReportForm } from './report-form.tsx'

/** What an agency reached within a quarter, for one activity or outside any. */
export function ReportPage() {
  const { t } = useTranslation('monitoring')
  const [view] = useAddress<ReportView>()
  const { programme = '', agency = '', activity, year, quarter } = view
  const { data: own } = useSuspenseQuery(
    api.monitoring.contributions.own.queryOptions({ input: { agencyId: agency || undefined, year, quarter } }),
  )
  const part = own.parts.find((one) => one.programme.id === programme)
  const asked = part?.asked.find((one) => (one.activity?.id ?? undefined) === activity)
  const crumbs = [
    { name: t('place'), to: OVERVIEW },
    { name: t('overview.own'), to: ownAddress({ year: own.year, quarter: own.quarter, agency }) },
  ]
  const words = { agency: own.agency?.name ?? '', programme: part?.programme.name ?? '', year: String(own.year) }
  if (agency && !own.can.report) return <NotYours />
  return (
    <Page
      title={t('report.title')}
      context={part && t('report.context', { ...words, roman: romanOf(own.quarter) })}
      crumbs={crumbs}
    >
      {part && asked ? (
        <>
          <p className={classes.sentence}>
            {asked.activity ? t('report.activity', { name: asked.activity.name }) : t('report.outside')}
          </p>
          <NewReport part={part} asked={asked} where={{ agencyId: agency, year: own.year, quarter: own.quarter }} />
        </>
      ) : (
        <EmptyState title={t('report.missing')}>{t('report.missingWhy')}</EmptyState>
      )}
    </Page>
  )
}

type Own = Awaited<ReturnType<typeof client.monitoring.contributions.own>>['parts'][number]

interface NewReportProps {
  part: Own
  asked: Own['asked'][number]
  where: { agencyId: string; year: number; quarter: number }
}

function NewReport({ part, asked, where }: NewReportProps) {
  const { t } = useTranslation('monitoring')
  const navigate = useNavigate()
  const saved = useSaved(() => undefined)
  const { id, unit, countsPeople } = part.programme
  const { data } = useQuery(api.monitoring.progress.queryOptions({ input: { id, year: where.year } }))
  if (!data) return <LoadingRows rows={4} />
  return (
    <ReportForm
      before={null}
      unit={unit}
      countsPeople={countsPeople}
      districts={data.districts.flatMap(({ district }) => district ?? [])}
      sharers={asked.sharers}
      onSend={async (report) => {
        const input = { ...report, ...where, programmeId: id, activityId: asked.activity?.id ?? null }
        const sent = await client.monitoring.contributions.report(input)
        await saved(t('report.sent'))
        await navigate({ to: contributionAddress(sent.id) })
      }}
    />
  )
}
