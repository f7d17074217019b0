import { Button, Select } from '@mantine/core'
import { IconCheck, IconCircleDashed, IconPencil } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { OwnPart } from '#contract/monitoring/contributions.ts'
import { useAgencies } from '../../../lib/acting/use-agencies.ts'
import { useAddress } from '../../../lib/address.ts'
import { api } from '../../../lib/api.ts'
import { useSession } from '../../../lib/session.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { Badge } from '../../../ui/figures/badges.tsx'
import { Num } from '../../../ui/figures/values.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { contributionAddress, OVERVIEW, programmeAddress, type ReportView, reportAddress } from '../addresses.ts'
import { inWords, movedQuarter, romanOf } from '../in-words.ts'
import classes from '../monitoring.module.css'

const LOOKS = {
  report: ['kunyit', IconPencil],
  agree: ['kunyit', IconCircleDashed],
  done: ['daun', IconCheck],
  optional: ['gray', IconCircleDashed],
} as const

type Asked = OwnPart['asked'][number]
/** What lies outside any activity is reported where there is some; it is asked of nobody who has activities. */
const needOf = ({ activity, what }: Asked, all: readonly Asked[]): keyof typeof LOOKS =>
  what === 'report' && activity === null && all.length > 1 ? 'optional' : what

/** The parts of an agency in the strategic programmes, and what is asked of it for a quarter. */
export function OwnPage() {
  const { t } = useTranslation('monitoring')
  const [view, setView] = useAddress<{ year?: number; quarter?: number; agency?: string }>()
  const worksFor = useSession().actingAs.agency
  const { all } = useAgencies()
  const { data } = useSuspenseQuery(
    api.monitoring.contributions.own.queryOptions({
      input: { year: view.year, quarter: view.quarter, agencyId: view.agency },
    }),
  )
  const { agency, year, quarter, parts } = data
  const needs = parts.flatMap(({ asked }) => asked.map((one) => needOf(one, asked)))
  const count = (need: keyof typeof LOOKS) => needs.filter((one) => one === need).length
  const roman = romanOf(quarter)
  return (
    <Page
      title={agency && agency.id !== worksFor?.id ? t('own.titleOf', { name: agency.name }) : t('own.title')}
      context={t('own.context', { roman, year: String(year) })}
      crumbs={[{ name: t('place'), to: OVERVIEW }]}
      figures={
        agency
          ? [
              { value: <Num value={count('report')} />, label: t('own.toReport'), tone: 'kunyit' },
              { value: <Num value={count('agree')} />, label: t('own.toAgree'), tone: 'kunyit' },
              { value: <Num value={count('done')} />, label: t('own.done'), tone: 'daun' },
            ]
          : []
      }
    >
      <div className={classes.choices}>
        {!worksFor && (
          <Select
            label={t('own.agency')}
            data={all}
            value={agency?.id ?? null}
            searchable
            onChange={(value) => setView({ agency: value ?? undefined })}
            style={{ flex: '0 1 320px' }}
          />
        )}
        <Button variant="default" onClick={() => setView(movedQuarter(year, quarter, -1))}>
          {t('own.previous')}
        </Button>
        <strong>{t('quarter', { roman, year: String(year) })}</strong>
        <Button variant="default" onClick={() => setView(movedQuarter(year, quarter, 1))}>
          {t('own.next')}
        </Button>
      </div>
      {!agency && <EmptyState title={t('own.noAgency')}>{t('own.noAgencyWhy')}</EmptyState>}
      {agency && parts.length === 0 && <EmptyState title={t('own.none')}>{t('own.noneWhy')}</EmptyState>}
      {agency &&
        parts.map((part) => (
          <PartCard
            key={part.programme.id}
            part={part}
            canReport={data.can.report}
            report={{ agency: agency.id, year, quarter }}
          />
        ))}
    </Page>
  )
}

interface PartCardProps {
  part: OwnPart
  canReport: boolean
  report: ReportView & { year: number; quarter: number }
}

function PartCard({ part, canReport, report }: PartCardProps) {
  const { t } = useTranslation('monitoring')
  const { programme, role, targets, share, full, sharedWith, asked } = part
  const { year, quarter } = report
  const [own, target] = [share[quarter - 1] ?? 0, targets?.[quarter - 1]]
  const lack = (target ?? 0) - own
  const words = { share: inWords(own), unit: programme.unit, roman: romanOf(quarter) }
  return (
    <section className={classes.section}>
      <div className={classes.words}>
        <h2>
          <Link to={programmeAddress(programme.id, { year, tab: 'agencies' })}>{programme.name}</Link>
        </h2>
        <p className={classes.quiet}>{role}</p>
        <p>
          <strong>
            {target === undefined ? t('own.byOnly', words) : t('own.byTarget', { ...words, target: inWords(target) })}
            {lack > 0 && <span className={classes.behind}>, {t('agencies.lack', { lack: inWords(lack) })}</span>}
          </strong>
        </p>
        {sharedWith.length > 0 && (
          <p className={classes.quiet}>
            {t('own.together', {
              full: inWords(full[quarter - 1] ?? 0),
              unit: programme.unit,
              names: sharedWith.map(({ shortName }) => shortName).join(', '),
            })}
          </p>
        )}
        {programme.measure !== 'reported' && <p className={classes.quiet}>{t(`measure.${programme.measure}`)}</p>}
      </div>
      <ul className={classes.plain}>
        {asked.map((one) => (
          <li key={one.activity?.id ?? ''} className={classes.row}>
            <AskedLine
              asked={one}
              need={needOf(one, asked)}
              agencyId={report.agency ?? ''}
              to={canReport ? reportAddress({ ...report, programme: programme.id, activity: one.activity?.id }) : null}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface AskedLineProps {
  asked: Asked
  need: keyof typeof LOOKS
  agencyId: string
  /** Where it is reported; null for whoever may not. */
  to: string | null
}

function AskedLine({ asked, need, agencyId, to }: AskedLineProps) {
  const { t } = useTranslation('monitoring')
  const { activity, sharers, contributionId } = asked
  const others = sharers.filter(({ id }) => id !== agencyId)
  const [tone, icon] = LOOKS[need]
  return (
    <>
      <span className={classes.words}>
        <span>{activity?.name ?? t('own.outside')}</span>
        {others.length > 0 && (
          <span className={classes.quiet}>
            {t('own.sharedWith', { names: others.map(({ shortName }) => shortName).join(', ') })}
          </span>
        )}
      </span>
      <span className={classes.facts}>
        <Badge tone={tone} icon={icon}>
          {t(`own.state.${need}`)}
        </Badge>
        {contributionId ? (
          <Button
            component={Link}
            to={contributionAddress(contributionId)}
            variant={need === 'agree' ? 'filled' : 'default'}
          >
            {need === 'agree' ? t('own.agree') : t('own.see')}
          </Button>
        ) : (
          to && (
            <Button component={Link} to={to} variant="default">
              {t('own.report')}
            </Button>
          )
        )}
      </span>
    </>
  )
}
