import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Board, PostHolder, Unit } from '#contract/dwp/units.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { DayText, PeriodText } from '../../../ui/figures/values.tsx'
import { SidePanel } from '../../../ui/record/side-panel.tsx'
import classes from '../dwp.module.css'
import { BoardForm, EndPostForm, PostForm } from './board-forms.tsx'

type Open =
  | { readonly what: 'board' }
  | { readonly what: 'fill'; readonly board: Board }
  | { readonly what: 'end'; readonly holder: PostHolder }

/** The boards of a unit, the latest term first, and who holds their posts. */
export function BoardTab({ unit }: { unit: Unit }) {
  const { t } = useTranslation('dwp')
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  return (
    <div className={classes.section}>
      {unit.boards.length === 0 && <EmptyState title={t('board.none')}>{t('board.noneWhy')}</EmptyState>}
      {unit.boards.map((board) => (
        <section key={board.id} className={classes.section}>
          <h2>
            {t('board.term')} <PeriodText startsOn={board.termFrom} endsOn={board.termUntil} short />
          </h2>
          <p className={classes.quiet}>{board.decree || t('board.noDecree')}</p>
          <ul className={classes.plain}>
            {board.posts.map((holder) => (
              <li key={holder.id} className={classes.row}>
                <Holder holder={holder} />
                {unit.can.edit && holder.validUntil === null && (
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={`${t('board.end')}: ${holder.personName}`}
                    onClick={() => setOpen({ what: 'end', holder })}
                  >
                    {t('board.end')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
          {unit.can.edit && (
            <div>
              <Button onClick={() => setOpen({ what: 'fill', board })}>{t('board.fill')}</Button>
            </div>
          )}
          {board.former.length > 0 && <h3>{t('board.former')}</h3>}
          <ul className={classes.plain}>
            {board.former.map((holder) => (
              <li key={holder.id} className={classes.row}>
                <Holder holder={holder} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {unit.can.edit && (
        <div>
          <Button variant={unit.boards.length === 0 ? 'filled' : 'default'} onClick={() => setOpen({ what: 'board' })}>
            {t('board.open')}
          </Button>
        </div>
      )}
      <SidePanel opened={open !== undefined} onClose={close} title={open && titleOf(open, t)}>
        {open?.what === 'board' && <BoardForm unitId={unit.id} onDone={close} />}
        {open?.what === 'fill' && <PostForm board={open.board} onDone={close} />}
        {open?.what === 'end' && <EndPostForm holder={open.holder} onDone={close} />}
      </SidePanel>
    </div>
  )
}

type Words = ReturnType<typeof useTranslation<'dwp'>>['t']

const titleOf = (open: Open, t: Words) =>
  open.what === 'board'
    ? t('board.open')
    : open.what === 'fill'
      ? t('board.fill')
      : `${t('board.end')}: ${open.holder.personName}`

function Holder({ holder }: { holder: PostHolder }) {
  const { t } = useTranslation('dwp')
  const { post, personName, phone, byOffice, validFrom, validUntil, endReason } = holder
  return (
    <span className={classes.words}>
      <strong>
        {t(`post.${post}`)}: {personName}
      </strong>
      {byOffice && <span>{t('board.because', byOffice)}</span>}
      <span className={classes.quiet}>
        {t('board.since')} <DayText value={validFrom} short />
        {validUntil && (
          <>
            {' – '}
            <DayText value={validUntil} short /> {endReason}
          </>
        )}
        {phone && ` · ${phone}`}
      </span>
    </span>
  )
}
