import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../lib/format.ts'
import { currentLanguage } from '../../lib/i18n.ts'
import classes from './matrix.module.css'

export interface MatrixHead {
  id: string
  /** Shown in the heading. */
  name: string
  /** The full name, where the heading is short. */
  full?: string
}

export interface MatrixCell {
  row: string
  column: string
  /** How many lie in this cell; the shade. */
  count: number
  overlaps?: number
  gaps?: number
  /** The rows behind the cell: an address with its filters. */
  to?: string
}

interface MatrixProps {
  /** Says what rows, columns and numbers are: "Kegiatan menurut perangkat daerah dan kelompok sasaran". */
  caption: string
  rows: readonly MatrixHead[]
  columns: readonly MatrixHead[]
  /** Cells with nothing in them may be left out. */
  cells: readonly MatrixCell[]
}

const SHADES = 5

/** A step from 1 to 5 by square root, so that one crowded cell does not pale all others. */
const shadeOf = (count: number, most: number) =>
  count === 0 ? 0 : Math.max(1, Math.ceil(Math.sqrt(count / most) * SHADES))

function Cell({ cell, most, where }: { cell: MatrixCell; most: number; where: string }) {
  const { t } = useTranslation('ui')
  const { count, overlaps = 0, gaps = 0, to } = cell
  const number = formatNumber(count, currentLanguage())
  const notes = [
    overlaps > 0 && t('matrix.overlaps', { count: overlaps }),
    gaps > 0 && t('matrix.gaps', { count: gaps }),
  ].filter(Boolean)
  const inside = (
    <>
      {number}
      {overlaps > 0 && <span className={classes.overlap} aria-hidden />}
      {gaps > 0 && <span className={classes.gap} aria-hidden />}
      {notes.length > 0 && <span className="spoken">, {notes.join(', ')}</span>}
    </>
  )
  const shared = {
    className: classes.cell,
    'data-shade': shadeOf(count, most),
    title: [`${where}: ${number}`, ...notes].join(' · '),
  }
  return (
    <td className={classes.slot}>
      {to ? (
        <Link to={to} {...shared}>
          {inside}
        </Link>
      ) : (
        <span {...shared}>{inside}</span>
      )}
    </td>
  )
}

/** A table as a heat map: shade for how many, a brick corner for overlaps, a turmeric corner for gaps. */
export function Matrix({ caption, rows, columns, cells }: MatrixProps) {
  const { t } = useTranslation('ui')
  const at = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell]))
  const most = Math.max(1, ...cells.map(({ count }) => count))
  const marksCorners = cells.some(({ overlaps, gaps }) => overlaps !== undefined || gaps !== undefined)
  return (
    <figure className={classes.figure}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
      <section className={classes.scroll} tabIndex={0} aria-label={caption}>
        <table className={classes.matrix}>
          <caption className="spoken">{caption}</caption>
          <thead>
            <tr>
              <td />
              {columns.map(({ id, name, full }) => (
                <th key={id} scope="col" title={full ?? name}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row" title={row.full ?? row.name}>
                  {row.name}
                </th>
                {columns.map((column) => {
                  const cell = at.get(`${row.id} ${column.id}`)
                  if (cell)
                    return <Cell key={column.id} cell={cell} most={most} where={`${row.name} × ${column.name}`} />
                  return (
                    <td key={column.id} className={classes.slot}>
                      <span className={classes.cell} data-shade={0}>
                        <span className="spoken">{t('matrix.emptyCell')}</span>
                      </span>
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <figcaption className={classes.legend}>
        <span>{t('matrix.few')}</span>
        {Array.from({ length: SHADES }, (_, step) => step + 1).map((shade) => (
          <span key={shade} className={classes.swatch} data-shade={shade} aria-hidden />
        ))}
        <span>{t('matrix.many')}</span>
        {marksCorners && (
          <>
            <span className={classes.key}>
              <span className={classes.overlap} aria-hidden />
              {t('matrix.overlapKey')}
            </span>
            <span className={classes.key}>
              <span className={classes.gap} aria-hidden />
              {t('matrix.gapKey')}
            </span>
          </>
        )}
      </figcaption>
    </figure>
  )
}
