import { IconCheck, IconEqualNot, IconMinus, IconTilde } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ComparedLine, LineMark, Piece, Question, QuestionSide } from '#contract/matching/questions.ts'
import { personAddress } from '../../../lib/addresses.ts'
import { formatDay } from '../../../lib/format.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import classes from './side-by-side.module.css'

const MARKS: Readonly<Record<LineMark, typeof IconCheck>> = {
  same: IconCheck,
  nearly: IconTilde,
  other: IconEqualNot,
  unknown: IconMinus,
}

/** The mark of a line: an icon and its word. */
function Mark({ mark }: { mark: LineMark }) {
  const { t } = useTranslation('review')
  const MarkIcon = MARKS[mark]
  return (
    <span className={classes.mark} data-mark={mark}>
      <MarkIcon size={18} stroke={2.25} aria-hidden />
      <span>{t(`mark.${mark}`)}</span>
    </span>
  )
}

/** A value, with what the other side says otherwise marked where they are alike; where all differs the line says so itself. */
function Value({ pieces, isMarked }: { pieces: readonly Piece[]; isMarked: boolean }) {
  const { t } = useTranslation('review')
  if (pieces.length === 0) return <span className={classes.empty}>{t('pair.empty')}</span>
  return pieces.map(({ text, differs }, at) =>
    differs && isMarked ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one value, never reordered
      <mark key={at} className={classes.differs}>
        {text}
      </mark>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one value, never reordered
      <span key={at}>{text}</span>
    ),
  )
}

const shownText = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('')

function Line({ line: { field, mark, a, b, notes } }: { line: ComparedLine }) {
  const { t } = useTranslation('review')
  // Two masked numbers may look the same where only hidden digits differ.
  const isHidden = mark === 'other' && shownText(a) === shownText(b)
  return (
    <tr className={classes.line} data-mark={mark}>
      <th scope="row">{t(`field.${field}`)}</th>
      <td className={classes.value}>
        <Value pieces={a} isMarked={mark === 'nearly' || isHidden} />
      </td>
      <td className={classes.marks}>
        <Mark mark={mark} />
        {isHidden && <span className={classes.note}>{t('pair.hiddenDiffer')}</span>}
        {notes.map((note) => (
          <span key={note} className={classes.note}>
            {t(`note.${note}`)}
          </span>
        ))}
      </td>
      <td className={classes.value}>
        <Value pieces={b} isMarked={mark === 'nearly' || isHidden} />
      </td>
    </tr>
  )
}

/** Which list a side is from, and how much else is known of that person. */
function SideHead({ side, letter, records }: { side: QuestionSide; letter: string; records: number }) {
  const { t } = useTranslation('review')
  return (
    <th scope="col" className={classes.side}>
      <span className={classes.letter} aria-hidden>
        {letter}
      </span>
      <span className={classes.list}>
        <strong>{side.agency.shortName}</strong>
        <span>{side.list}</span>
        <span className={classes.where}>
          {t('pair.where', { row: side.row, day: formatDay(side.asOf, currentLanguage(), true) })}
          {side.sheet && ` · ${side.sheet}`}
        </span>
        {records > 1 && (
          <span className={classes.where}>
            {t('pair.records', { count: records - 1 })}
            {side.personId && (
              <>
                {' · '}
                <Link to={personAddress(side.personId)} target="_blank" className={classes.how}>
                  {t('pair.openPerson')}
                </Link>
              </>
            )}
          </span>
        )}
      </span>
    </th>
  )
}

/** Two rows line by line. Lines of which neither side says anything are left out. */
export function SideBySide({ question }: { question: Question }) {
  const { t } = useTranslation('review')
  const { a, b, lines, recordsOfA, recordsOfB } = question
  return (
    <table className={classes.table}>
      <caption className="spoken">{t('pair.caption')}</caption>
      <thead>
        <tr>
          <td className={classes.corner} />
          <SideHead side={a} letter="A" records={recordsOfA} />
          <td className={classes.between} />
          <SideHead side={b} letter="B" records={recordsOfB} />
        </tr>
      </thead>
      <tbody>
        {lines
          .filter((line) => line.a.length + line.b.length > 0)
          .map((line) => (
            <Line key={line.field} line={line} />
          ))}
      </tbody>
    </table>
  )
}
