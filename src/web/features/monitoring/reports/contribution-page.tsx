import { Button, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { IconCheck, IconCircleDashed } from '@tabler/icons-react'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contribution, ContributionChange } from '#contract/monitoring/shapes.ts'
import { useAddress } from '../../../lib/address.ts'
import { api, client } from '../../../lib/api.ts'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { notifyError } from '../../../ui/feedback/notify.ts'
import { Badge } from '../../../ui/figures/badges.tsx'
import { Num } from '../../../ui/figures/values.tsx'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { History } from '../../../ui/record/history.tsx'
import { SidePanel } from '../../../ui/record/side-panel.tsx'
import { OVERVIEW, programmeAddress } from '../addresses.ts'
import { inWords, romanOf } from '../in-words.ts'
import classes from '../monitoring.module.css'
import { Cell } from '../programme/cell.tsx'
import { useSaved } from '../use-saved.ts'
import { ReportForm } from './report-form.tsx'

/** One report: the whole, its shares with who has agreed, its districts, its history. */
export function ContributionPage() {
  const { t } = useTranslation('monitoring')
  const { id = '' } = useParams({ strict: false })
  const [view, setView] = useAddress<{ edit?: '1' }>()
  const { data: report } = useSuspenseQuery(api.monitoring.contributions.get.queryOptions({ input: { id } }))
  const { programme, activity, reporter, year, quarter, amount, shares, state } = report
  const agreed = shares.filter(({ isAgreed }) => isAgreed).length
  const isEditing = view.edit === '1' && report.can.correct
  return (
    <Page
      title={
        isEditing
          ? t('report.correctTitle')
          : t('contribution.title', { agency: reporter.shortName, roman: romanOf(quarter), year: String(year) })
      }
      context={activity ? t('report.activity', { name: activity.name }) : t('report.outside')}
      crumbs={[
        { name: t('place'), to: OVERVIEW },
        { name: programme.name, to: programmeAddress(programme.id, { year, tab: 'rows' }) },
      ]}
      figures={[
        { value: <Cell value={amount} />, label: t('contribution.amount', { unit: programme.unit }) },
        { value: <Num value={agreed} />, label: t('contribution.agreed'), tone: 'daun' },
        { value: <Num value={shares.length - agreed} />, label: t('contribution.waiting'), tone: 'kunyit' },
      ]}
      more={report.can.withdraw && <Withdraw report={report} />}
      action={
        report.can.correct &&
        !isEditing && <Button onClick={() => setView({ edit: '1' })}>{t('contribution.correct')}</Button>
      }
    >
      {state === 'withdrawn' && (
        <p className={classes.warn}>{t('contribution.withdrawn', { reason: report.stateReason })}</p>
      )}
      {isEditing ? (
        <Correction report={report} onDone={() => setView({ edit: undefined })} />
      ) : (
        <>
          <Shares report={report} />
          <Rows report={report} />
          <ReportHistory id={id} />
        </>
      )}
    </Page>
  )
}

function Shares({ report }: { report: Contribution }) {
  const { t } = useTranslation('monitoring')
  const saved = useSaved(() => undefined)
  const { id, version, shares, programme, can } = report
  const agree = async (agencyId: string) => {
    await client.monitoring.contributions.agree({ id, agencyId, version })
    await saved(t('contribution.agreedDone'))
  }
  return (
    <section className={classes.section}>
      <h2>{t('contribution.shares')}</h2>
      <ul className={classes.plain}>
        {shares.map(({ agency, amount, isAgreed }) => (
          <li key={agency.id} className={classes.row}>
            <span className={classes.words}>
              <strong>{agency.name}</strong>
              <span>
                <Cell value={amount} /> {programme.unit}
              </span>
            </span>
            <span className={classes.facts}>
              <Badge tone={isAgreed ? 'daun' : 'kunyit'} icon={isAgreed ? IconCheck : IconCircleDashed}>
                {isAgreed ? t('contribution.isAgreed') : t('contribution.isWaiting')}
              </Badge>
              {can.agreeFor.includes(agency.id) && (
                <Button onClick={() => void agree(agency.id).catch(notifyError)}>
                  {t('contribution.agreeFor', { name: agency.shortName })}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
      {report.evidence && <p>{t('contribution.evidence', { text: report.evidence })}</p>}
      {report.sexReason && <p className={classes.quiet}>{t('contribution.sexReason', { reason: report.sexReason })}</p>}
    </section>
  )
}

function Rows({ report }: { report: Contribution }) {
  const { t } = useTranslation('monitoring')
  const { rows, programme } = report
  const groups = programme.countsPeople ? (['female', 'male', 'disabled'] as const) : []
  return (
    <section className={classes.section}>
      <h2>{t('contribution.rows')}</h2>
      {rows === null ? (
        <p className={classes.quiet}>{t('contribution.rowsHidden')}</p>
      ) : (
        <div className={classes.scroll}>
          <table className={classes.table}>
            <caption className="spoken">{t('contribution.rows')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('report.district')}</th>
                <th scope="col" className={classes.number}>
                  {t('report.amount', { unit: programme.unit })}
                </th>
                {groups.map((group) => (
                  <th key={group} scope="col" className={classes.number}>
                    {t(`programme.${group}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.districtCode}>
                  <th scope="row">{row.districtName ?? t('report.unknownDistrict')}</th>
                  <td className={classes.number}>
                    <Num value={row.amount} />
                  </td>
                  {groups.map((group) => (
                    <td key={group} className={classes.number}>
                      <Num value={row[group]} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function ReportHistory({ id }: { id: string }) {
  const { t } = useTranslation('monitoring')
  const { data } = useQuery(api.monitoring.contributions.history.queryOptions({ input: { id } }))
  const byOf = ({ agency }: ContributionChange) =>
    agency ? t('contribution.byAgency', { name: agency.shortName }) : t('contribution.byCoordinator')
  return (
    <section className={classes.section}>
      <h2>{t('contribution.history')}</h2>
      {data ? (
        <History
          entries={data.map((change) => ({
            id: String(change.version),
            at: change.at,
            by: change.by,
            what: t(`contribution.deed.${change.deed}`, {
              by: byOf(change),
              amount: change.amount === null ? t('hidden') : inWords(change.amount),
            }),
            ...(change.reason && { note: change.reason }),
          }))}
        />
      ) : (
        <LoadingRows rows={3} />
      )}
    </section>
  )
}

function Correction({ report, onDone }: { report: Contribution; onDone: () => void }) {
  const { t } = useTranslation('monitoring')
  const saved = useSaved(onDone)
  const { id, version, programme, year, shares } = report
  const { data } = useQuery(api.monitoring.progress.queryOptions({ input: { id: programme.id, year } }))
  const { data: plan } = useQuery(api.plans.strategic.get.queryOptions({ input: { id: programme.id } }))
  if (!data || !plan) return <LoadingRows rows={4} />
  const now = plan.parts
    .filter(({ activities }) => report.activity && activities.some((one) => one.id === report.activity?.id))
    .map(({ agency }) => agency)
  const sharers = [...new Map([...now, ...shares.map(({ agency }) => agency)].map((one) => [one.id, one])).values()]
  return (
    <ReportForm
      before={report}
      unit={programme.unit}
      countsPeople={programme.countsPeople}
      districts={data.districts.flatMap(({ district }) => district ?? [])}
      sharers={sharers}
      onSend={async (corrected, reason) => {
        await client.monitoring.contributions.correct({ ...corrected, id, version, reason })
        await saved(t('saved'))
      }}
    />
  )
}

function Withdraw({ report }: { report: Contribution }) {
  const { t } = useTranslation('monitoring')
  const [opened, setOpened] = useState(false)
  const saved = useSaved(() => setOpened(false))
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (value) => (value.trim().length > 2 ? null : t('required')) },
  })
  const labels = { reason: t('contribution.reason') }
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {t('contribution.withdraw')}
      </Button>
      <SidePanel opened={opened} onClose={() => setOpened(false)} title={t('contribution.withdraw')}>
        <p>{t('contribution.withdrawWhy')}</p>
        <Form
          form={form}
          labels={labels}
          submit={t('contribution.withdraw')}
          onSubmit={async ({ reason }) => {
            await client.monitoring.contributions.withdraw({ id: report.id, version: report.version, reason })
            await saved(t('contribution.withdrawnDone'))
          }}
        >
          <Textarea {...field(form, 'reason', { label: labels.reason })} autosize minRows={2} />
        </Form>
      </SidePanel>
    </>
  )
}
