import { Alert, Button, Modal, Textarea } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Officer } from '#contract/houses/field/officers.ts'
import { api, client } from '../../../lib/api.ts'
import { requestError } from '../../../lib/request-error.ts'
import { formOf, sendPhoto } from '../engine/sending.ts'
import type { KeptPhoto } from '../engine/store.ts'
import classes from '../field-work.module.css'
import { FileReport } from '../file/file-report.tsx'
import { PickFile } from '../file/pick-file.tsx'
import { type FileOutcome, type LineOutcome, type Taken, type Taker, takeIn } from '../file/take-in.ts'
import { ANGLES } from '../house/wanted.ts'

interface Doubtful {
  readonly photo: KeptPhoto
  readonly picture: Blob
}

/** One photograph of the file to the server; what it says of it. */
async function takePhoto(officerId: string, photo: KeptPhoto, picture: Blob): Promise<Taken> {
  let isKnown = false
  const told = await sendPhoto(photo, picture, async (file, signal) => {
    const form = formOf(photo, file, { offsetMs: 0, run: photo.run })
    const answer = await client.houses.officers.takePhoto({ officerId, ...form }, { signal })
    isKnown = answer.outcome === 'known'
    return answer
  })
  if (told.state === 'asked') return { outcome: 'asked', why: told.why }
  if (told.state === 'refused') return { outcome: 'refused', why: told.why }
  return { outcome: isKnown ? 'known' : 'taken' }
}

/** The file of an officer's phone, taken in by the office: also of a withdrawn officer, and of houses elsewhere in the agency. */
export function TakeFile({ officer, onClose }: { officer: Officer; onClose: () => void }) {
  const { t, i18n } = useTranslation('field-work')
  const queries = useQueryClient()
  const [outcome, setOutcome] = useState<FileOutcome | null>()
  /** Of houses by id and of questions by key. */
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map())
  const [doubtful, setDoubtful] = useState<readonly Doubtful[]>([])
  const [reason, setReason] = useState('')
  const [failed, setFailed] = useState('')
  const [done, setDone] = useState<number>()

  const taker = (asked: Doubtful[], named: Map<string, string>): Taker => ({
    batch: 200,
    answers: async (answers, head) => {
      const batch = { offsetMs: head.known?.offsetMs ?? 0, items: answers.map(({ told }) => told) }
      const { outcomes, houses, questions } = await client.houses.officers.takeAnswers({
        officerId: officer.id,
        ...batch,
      })
      for (const { id, code, ownerName } of houses) named.set(id, `${code} · ${ownerName}`)
      for (const { key, label } of questions) named.set(key, label[i18n.language === 'en' ? 'en' : 'id'])
      return outcomes.map(({ outcome: became, why }): Taken => {
        if (became === 'refused') return { outcome: 'refused', why: t(`why.${why ?? 'malformed'}`) }
        return { outcome: became === 'kept' ? 'taken' : 'known' }
      })
    },
    photo: async (photo, picture) => {
      const taken = await takePhoto(officer.id, photo, picture)
      if (taken.outcome === 'asked') asked.push({ photo, picture })
      return taken
    },
  })
  const during = async (work: () => Promise<void>) => {
    setFailed('')
    setDone(0)
    try {
      await work()
    } catch (error) {
      setFailed(requestError(error).message)
    } finally {
      setDone(undefined)
      await queries.invalidateQueries({ queryKey: api.houses.key() })
    }
  }
  const take = (file: File) =>
    during(async () => {
      setOutcome(undefined)
      const [asked, named]: [Doubtful[], Map<string, string>] = [[], new Map()]
      const found = await takeIn(file, officer.id, taker(asked, named), setDone)
      setOutcome(found)
      setDoubtful(asked)
      setNames(named)
    })
  const explain = () =>
    during(async () => {
      const told: Taken[] = []
      for (const { photo, picture } of doubtful) {
        told.push(await takePhoto(officer.id, { ...photo, reason: reason.trim() }, picture))
        setDone(told.length)
      }
      // They are asked about in the order in which they stand in the file.
      const next = told.values()
      const renewed = (line: LineOutcome): LineOutcome =>
        line.outcome === 'asked' ? { ...line, why: '', ...next.next().value } : line
      setOutcome(outcome && { ...outcome, lines: outcome.lines.map(renewed) })
      setDoubtful([])
    })
  const nameOf = ({ houseId, of, what }: LineOutcome) => {
    const angle = what === 'photo' ? ANGLES.find((one) => one === of) : undefined
    return [names.get(houseId), angle ? t('photo.of', { angle: t(`angle.${angle}`) }) : (names.get(of) ?? of)]
      .filter(Boolean)
      .join(' · ')
  }
  const title = t('file.officeTitle', { name: officer.name })
  return (
    <Modal opened onClose={onClose} title={title} size="lg" closeButtonProps={{ 'aria-label': t('camera.close') }}>
      <div className={classes.card}>
        <p className={classes.context}>{t('file.officeWhy')}</p>
        <PickFile label={t('file.pick')} isBusy={done !== undefined} onFile={(file) => void take(file)} />
        {done !== undefined && <p role="status">{t('file.reading', { count: done })}</p>}
        {failed && (
          <Alert color="bata" role="alert">
            {failed} {t('file.repeat')}
          </Alert>
        )}
        {outcome !== undefined && (
          <FileReport outcome={outcome} nameOf={nameOf} taken={(count) => t('file.taken', { count })} />
        )}
        {doubtful.length > 0 && (
          <>
            <Textarea
              autosize
              minRows={2}
              maxLength={300}
              label={t('file.reason', { count: doubtful.length })}
              description={t('file.reasonHelp')}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <Button disabled={reason.trim().length < 3} loading={done !== undefined} onClick={() => void explain()}>
              {t('file.explain')}
            </Button>
          </>
        )}
      </div>
    </Modal>
  )
}
