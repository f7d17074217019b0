import { Button } from '@mantine/core'
import { IconClockExclamation, IconLock } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { PartResult, Progress } from '#contract/monitoring/shapes.ts'
import type { StrategicProgramme } from '#contract/plans/strategic.ts'
import { useAddress } from '../../../lib/address.ts'
import { useSession } from '../../../lib/session.ts'
import { Badge } from '../../../ui/figures/badges.tsx'
import { Num } from '../../../ui/figures/values.tsx'
import { SidePanel } from '../../../ui/record/side-panel.tsx'
import { type ProgrammeView, partAddress, programmeAddress } from '../addresses.ts'
import { inWords, romanOf } from '../in-words.ts'
import classes from '../monitoring.module.css'
import { PartPanel } from './part-panel.tsx'

interface Props {
  progress: Progress
  programme: StrategicProgramme
}

const PLACES = [0, 1, 2, 3] as const

/** Agencies × quarters: the own share of each by the end of a quarter, against its target. */
export function AgenciesTab({ progress, programme }: Props) {
  const { t } = useTranslation('monitoring')
  const [view, setView] = useAddress<ProgrammeView>()
  const own = useSession().actingAs.agency?.id
  const { parts, planned, id } = progress
  const open = programme.parts.find(({ agency }) => agency.id === view.agency)
  const total = PLACES.map((at) => parts.reduce((sum, { share }) => sum + share[at], 0))
  const { addPart } = programme.can
  return (
    <section className={classes.section}>
      <h2>{t('agencies.title')}</h2>
      {parts.length === 0 ? (
        <p>{t('agencies.empty')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
        <section className={classes.scroll} tabIndex={0} aria-label={t('agencies.caption')}>
          <table className={classes.table}>
            <caption className="spoken">{t('agencies.caption')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('agencies.agency')}</th>
                {PLACES.map((at) => (
                  <th key={at} scope="col" className={classes.number}>
                    {t('agencies.by', { roman: romanOf(at + 1) })}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {parts.map((part) => (
                <Row key={part.agency?.id ?? ''} part={part} progress={progress} programme={programme} />
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{t('agencies.total')}</th>
                {PLACES.map((at) => (
                  <td key={at} className={classes.number}>
                    <Num value={total[at]} />
                    {planned && (
                      <span className={classes.under}>{t('agencies.of', { target: inWords(planned[at]) })}</span>
                    )}
                  </td>
                ))}
              </tr>
            </tfoot>
          </table>
        </section>
      )}
      <Assigned progress={progress} />
      {addPart !== 'none' && (
        <div>
          <Button component={Link} to={partAddress(id, addPart === 'own' ? own : undefined)} variant="default">
            {addPart === 'own' ? t('agencies.addOwn') : t('agencies.add')}
          </Button>
        </div>
      )}
      <SidePanel opened={open !== undefined} onClose={() => setView({ agency: undefined })} title={open?.agency.name}>
        {open && <PartPanel key={`${open.agency.id} ${open.version}`} part={open} programme={programme} />}
      </SidePanel>
    </section>
  )
}

function Row({ part, progress, programme }: { part: PartResult } & Props) {
  const { t } = useTranslation('monitoring')
  const [, setView] = useAddress<ProgrammeView>()
  const { agency, targets, share, full, sharedWith, isSilent } = part
  const { id, year, unit, points } = progress
  const known = programme.parts.find((one) => one.agency.id === agency?.id)
  const last = points.at(-1)?.day ?? ''
  const names = sharedWith.map(({ shortName }) => shortName).join(', ')
  return (
    <tr>
      <th scope="row">
        {known && agency ? (
          <button
            type="button"
            className={classes.link}
            title={agency.name}
            aria-label={t('agencies.open', { name: agency.name })}
            onClick={() => setView({ agency: agency.id })}
          >
            {agency.shortName}
          </button>
        ) : (
          (agency?.name ?? t('agencies.outside'))
        )}
        {!known && agency && <span className={classes.under}>{t('agencies.noPart')}</span>}
        {sharedWith.length > 0 && (
          <span className={classes.under}>
            {t('agencies.together', { amount: inWords(full[3]), unit, names, share: inWords(share[3]) })}
          </span>
        )}
        <span className={classes.facts}>
          {known?.lock && (
            <Badge tone="gray" icon={IconLock}>
              {t('agencies.locked')}
            </Badge>
          )}
          {isSilent && (
            <Badge tone="kunyit" icon={IconClockExclamation}>
              {t('agencies.silent')}
            </Badge>
          )}
        </span>
      </th>
      {PLACES.map((at) => {
        const target = targets?.[at]
        const isOver = last >= `${year}-${['03-31', '06-30', '09-30', '12-31'][at]}`
        const isBehind = target !== undefined && isOver && share[at] < target
        return (
          <td key={at} className={classes.number}>
            <Link to={programmeAddress(id, { year, tab: 'rows', agency: agency?.id ?? 'none' })}>
              <span className={isBehind ? classes.behind : undefined}>
                <Num value={share[at]} />
              </span>
            </Link>
            <span className={classes.under}>
              {target === undefined ? t('agencies.noTarget') : t('agencies.of', { target: inWords(target) })}
            </span>
          </td>
        )
      })}
    </tr>
  )
}

/** Whether the parts together are the target. */
function Assigned({ progress }: { progress: Progress }) {
  const { t } = useTranslation('monitoring')
  const { planned, target, unit } = progress
  if (!planned || target === null) return null
  const rest = target - planned[3]
  if (rest === 0) return <p className={classes.quiet}>{t('agencies.even')}</p>
  const amount = inWords(Math.abs(rest))
  return (
    <p className={classes.warn}>
      {rest > 0 ? t('agencies.unassigned', { amount, unit }) : t('agencies.over', { amount, unit })}
    </p>
  )
}
