import {
  type IconAlertTriangle,
  IconCheck,
  IconCircleDashed,
  IconClock,
  IconFlag,
  IconTrendingDown,
  IconTrendingUp,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Standing } from '#contract/monitoring/shapes.ts'
import { formatDay } from '../../lib/format.ts'
import { currentLanguage } from '../../lib/i18n.ts'
import { Badge, type Tone } from '../../ui/figures/badges.tsx'
import { inWords, paceInWords } from './in-words.ts'
import classes from './monitoring.module.css'

const LOOKS = {
  none: ['gray', IconCircleDashed],
  not_begun: ['gray', IconCircleDashed],
  too_early: ['gray', IconClock],
  over: ['gray', IconFlag],
  reached: ['daun', IconCheck],
  ahead: ['daun', IconTrendingUp],
  near: ['daun', IconCheck],
  short: ['bata', IconTrendingDown],
} as const satisfies Record<Standing['forecast']['state'], readonly [Tone, typeof IconAlertTriangle]>

const NAMED = 4

/** Nothing was reported yet; what is counted as it happens is known from the first day. */
const isSilent = ({ asOf, forecast }: Standing) => asOf === null && forecast.state === 'not_begun'

export function ForecastBadge({ standing }: { standing: Standing }) {
  const { t } = useTranslation('monitoring')
  const [tone, icon] = LOOKS[standing.forecast.state]
  return (
    <Badge tone={tone} icon={icon}>
      {t(isSilent(standing) ? 'state.noReport' : `state.${standing.forecast.state}`)}
    </Badge>
  )
}

/** Where the pace leads, in sentences: expected, what is needed, where it falls short, and how sure that is. */
export function ForecastText({ standing }: { standing: Standing }) {
  const { t } = useTranslation('monitoring')
  const { unit, reached, asOf, year, shortDistricts, forecast } = standing
  const { expected, perWeek, neededPerWeek, isRough } = forecast
  const target = standing.target ?? 0
  const words = {
    unit,
    year: String(year),
    reached: inWords(reached),
    target: inWords(target),
    expected: inWords(expected ?? 0),
    lack: inWords(Math.max(0, target - (expected ?? 0))),
  }
  const isUnknown = isSilent(standing)
  const isNothing = reached === 0 && forecast.state === 'short'
  const state = forecast.state === 'none' && expected !== null && reached < expected ? 'noneExpected' : forecast.state
  const rest = shortDistricts.length - NAMED
  const names = [
    ...shortDistricts.slice(0, NAMED).map(({ name }) => name),
    ...(rest > 0 ? [t('forecast.more', { count: rest })] : []),
  ]
  const day = asOf ? formatDay(asOf, currentLanguage()) : ''
  const needed = neededPerWeek !== null && { unit, needed: paceInWords(neededPerWeek) }
  return (
    <p className={classes.sentence}>
      {isUnknown ? t('forecast.noReport') : t(isNothing ? 'forecast.nothing' : `forecast.${state}`, words)}{' '}
      {needed &&
        !isUnknown &&
        `${perWeek === null || isNothing ? t('forecast.neededOnly', needed) : t('forecast.needed', { ...needed, pace: paceInWords(perWeek), day })} `}
      {names.length > 0 && !isNothing && `${t('forecast.districts', { names: names.join(', ') })} `}
      <span className={classes.quiet}>
        {isRough && `${t('forecast.rough')} `}
        {asOf && t('forecast.asOf', { day })}
      </span>
    </p>
  )
}
