import { useElementSize } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { formatDay, formatNumber } from '../../lib/format.ts'
import { currentLanguage } from '../../lib/i18n.ts'
import classes from './burn-up.module.css'
import { monthsWithin, plannedOn, shareOfTime, ticksUpTo } from './burn-up-scale.ts'
import { BurnUpTable } from './burn-up-table.tsx'

interface BurnUpProps {
  /** What is drawn, for the heading of its table: "Rumah diserahkan tahun 2026". */
  caption: string
  /** What is counted, in words: "rumah". */
  unit: string
  /** First and last day of the period that the target is for. */
  from: string
  until: string
  today: string
  /** What is to be reached by the last day; null: no target was set, then only the result is drawn. */
  target: number | null
  /** The cumulated result on days in order, such as the end of each week; the last one is today's. */
  points: readonly { readonly day: string; readonly reached: number }[]
  /** The cumulated plan on days in order, where it is not a straight line from nothing to the target. */
  plan?: readonly { readonly day: string; readonly planned: number }[] | undefined
  /** Where the result ends on the last day if it goes on like this; null: nothing can be said yet. */
  forecast: number | null
}

const HEIGHT = 280
const EDGE = { top: 16, right: 16, bottom: 28, left: 52 }
const NARROW = 520

/** A result against its target over time: what was reached, what the plan wanted, and where the pace leads. The table below says the same. */
export function BurnUp(props: BurnUpProps) {
  const { t } = useTranslation('ui')
  const { ref, width } = useElementSize()
  const language = currentLanguage()
  const { caption, unit, from, until, today, target, points, forecast } = props
  const plan = props.plan ?? (target === null ? [] : straight(from, until, target))
  const reached = points.at(-1)?.reached ?? 0
  const number = (value: number) => formatNumber(value, language, 0)
  const summary = [
    target === null
      ? t('burnUp.reached', { reached: number(reached), unit })
      : t('burnUp.reachedOf', { reached: number(reached), target: number(target), unit }),
    plan.length > 0 && today <= until && t('burnUp.plannedNow', { planned: number(plannedOn(plan, today)) }),
    forecast !== null &&
      today < until &&
      t('burnUp.forecast', { forecast: number(forecast), day: formatDay(until, language) }),
  ].filter(Boolean)
  return (
    <figure className={classes.figure}>
      <div ref={ref} className={classes.canvas} style={{ height: HEIGHT }}>
        {width > 0 && <Drawing {...props} plan={plan} width={width} label={`${caption}. ${summary.join('. ')}.`} />}
      </div>
      <figcaption className={classes.legend}>
        <span className={classes.key} data-line="reached">
          {t('burnUp.keyReached')}
        </span>
        {plan.length > 0 && (
          <span className={classes.key} data-line="plan">
            {t('burnUp.keyPlan')}
          </span>
        )}
        {forecast !== null && today < until && (
          <span className={classes.key} data-line="forecast">
            {t('burnUp.keyForecast')}
          </span>
        )}
      </figcaption>
      <BurnUpTable caption={caption} unit={unit} points={points} plan={plan} />
    </figure>
  )
}

const straight = (from: string, until: string, target: number) => [
  { day: from, planned: 0 },
  { day: until, planned: target },
]

type DrawingProps = Omit<BurnUpProps, 'plan' | 'caption'> & {
  plan: readonly { readonly day: string; readonly planned: number }[]
  width: number
  label: string
}

function Drawing({ from, until, today, target, points, plan, forecast, width, label }: DrawingProps) {
  const language = currentLanguage()
  const last = points.at(-1)
  const ticks = ticksUpTo(Math.max(target ?? 0, last?.reached ?? 0, forecast ?? 0, plan.at(-1)?.planned ?? 0))
  const most = ticks.at(-1) ?? 1
  const x = (day: string) => EDGE.left + shareOfTime(day, from, until) * (width - EDGE.left - EDGE.right)
  const y = (value: number) => HEIGHT - EDGE.bottom - (value / most) * (HEIGHT - EDGE.top - EDGE.bottom)
  const line = (all: readonly (readonly [string, number])[]) =>
    all.map(([day, value]) => `${x(day).toFixed(1)},${y(value).toFixed(1)}`).join(' ')
  const result = line([
    [from, points[0]?.day === from ? points[0].reached : 0],
    ...points.map((p) => [p.day, p.reached] as const),
  ])
  const months = monthsWithin(from, until)
  const month = new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', { month: 'short', timeZone: 'UTC' })
  return (
    <svg className={classes.drawing} width={width} height={HEIGHT} role="img" aria-label={label}>
      {ticks.map((tick) => (
        <g key={tick}>
          <line className={classes.grid} x1={EDGE.left} x2={width - EDGE.right} y1={y(tick)} y2={y(tick)} />
          <text x={EDGE.left - 8} y={y(tick) + 4} textAnchor="end">
            {formatNumber(tick, language)}
          </text>
        </g>
      ))}
      {months.map((day, at) => (
        <text key={day} x={x(day)} y={HEIGHT - 8}>
          {width >= NARROW || at % 3 === 0 ? month.format(new Date(`${day}T00:00:00Z`)) : ''}
        </text>
      ))}
      {today >= from && today < until && (
        <line className={classes.today} x1={x(today)} x2={x(today)} y1={EDGE.top} y2={HEIGHT - EDGE.bottom} />
      )}
      {plan.length > 0 && <polyline className={classes.plan} points={line(plan.map((p) => [p.day, p.planned]))} />}
      {last && (
        <>
          <polygon className={classes.area} points={`${result} ${x(last.day)},${y(0)} ${x(from)},${y(0)}`} />
          <polyline className={classes.reached} points={result} />
          {forecast !== null && last.day < until && (
            <polyline
              className={classes.forecast}
              points={line([
                [last.day, last.reached],
                [until, forecast],
              ])}
            />
          )}
          <circle className={classes.dot} cx={x(last.day)} cy={y(last.reached)} r={4.5} />
        </>
      )}
    </svg>
  )
}
