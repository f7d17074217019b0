import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconClockExclamation, IconLock } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
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
const ENDS = ['03-31', '06-30', '09-30', '12-31'] as const

/** Agencies × quarters: the own share of each by the end of a quarter, against its target. */
export function AgenciesTab({ progress, programme }: Props) {
  const { t } = useTranslation('monitoring')
  const [view, setView] = useAddress<ProgrammeView>()
  const own = useSession().actingAs.agency?.id
  const { parts, planned, id } = progress
  const open = programme.parts.find(({ agency }) => agency.id === view.agency)
  const total = PLACES.map((at) => parts.reduce((sum, { share }) => sum + share[at], 0))
  const { addPart } = programme.can
  const narrow = useMediaQuery('(width < 48em)', false, { getInitialValueInEffect: false })
  return (
    <section className={classes.section}>
      <h2>{t('agencies.title')}</h2>
      {parts.length === 0 ? (
        <p>{t('agencies.empty')}</p>
      ) : (
        <section className={classes.scroll} aria-label={t('agencies.caption')}>
          <table className={classes.table}>
            <caption className="spoken">{t('agencies.caption')}</caption>
            <thead>
              <tr>
                {!narrow && <th scope="col">{t('agencies.agency')}</th>}
                {PLACES.map((at) => (
                  <th key={at} scope="col" className={classes.number}>
                    {t(narrow ? 'agencies.short' : 'agencies.by', { roman: romanOf(at + 1) })}
                  </th>
                ))}
              </tr>
            </thead>
            {parts.map((part) => (
              <Lines
                key={part.agency?.id ?? ''}
                narrow={narrow}
                name={<Name part={part} progress={progress} programme={programme} />}
              >
                {PLACES.map((at) => (
                  <td key={at} className={classes.number}>
                    <Share part={part} progress={progress} at={at} />
                  </td>
                ))}
              </Lines>
            ))}
            <Lines narrow={narrow} name={t('agencies.total')} isTotal>
              {PLACES.map((at) => (
                <td key={at} className={classes.number}>
                  <Num value={total[at]} />
                  {planned && (
                    <span className={classes.under}>{t('agencies.of', { target: inWords(planned[at]) })}</span>
                  )}
                </td>
              ))}
            </Lines>
          </table>
        </section>
      )}
      <Assigned progress={progress} />
      {progress.countsPeople && progress.hiddenBelow !== null && (
        <p className={classes.quiet}>{t('programme.hiddenBelow', { count: progress.hiddenBelow })}</p>
      )}
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

interface LinesProps {
  narrow: boolean
  name: ReactNode
  isTotal?: boolean
  children: ReactNode
}

/** A row of the table; on a phone the name stands above its four figures, so that all four are seen. */
function Lines({ narrow, name, isTotal = false, children }: LinesProps) {
  return (
    <tbody className={isTotal ? classes.total : undefined}>
      {narrow && (
        <tr className={classes.above}>
          <th scope="rowgroup" colSpan={PLACES.length}>
            {name}
          </th>
        </tr>
      )}
      <tr>
        {!narrow && <th scope="row">{name}</th>}
        {children}
      </tr>
    </tbody>
  )
}

function Name({ part, progress: { unit }, programme }: { part: PartResult } & Props) {
  const { t } = useTranslation('monitoring')
  const [, setView] = useAddress<ProgrammeView>()
  const { agency, share, full, sharedWith, isSilent } = part
  const known = programme.parts.find((one) => one.agency.id === agency?.id)
  const names = sharedWith.map(({ shortName }) => shortName).join(', ')
  return (
    <>
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
    </>
  )
}

/** The own share by the end of a quarter, against the target; what lacks of a quarter that is over is said. */
function Share({ part, progress, at }: { part: PartResult; progress: Progress; at: (typeof PLACES)[number] }) {
  const { t } = useTranslation('monitoring')
  const { agency, targets, share } = part
  const { id, year, points } = progress
  const target = targets?.[at]
  const isOver = (points.at(-1)?.day ?? '') >= `${year}-${ENDS[at]}`
  const lack = target !== undefined && isOver ? target - share[at] : 0
  return (
    <>
      <Link to={programmeAddress(id, { year, tab: 'rows', agency: agency?.id ?? 'none' })}>
        <Num value={share[at]} />
      </Link>
      <span className={classes.under}>
        {target === undefined ? t('agencies.noTarget') : t('agencies.of', { target: inWords(target) })}
      </span>
      {lack > 0 && <span className={classes.behind}>{t('agencies.lack', { lack: inWords(lack) })}</span>}
    </>
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
