import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldHouse } from '#contract/houses/field/field.ts'
import type { PhotoAngle, PhotoStage } from '#contract/houses/shapes.ts'
import type { Field, FieldState } from '../engine/field.ts'
import classes from '../field-work.module.css'
import { Thumb } from '../thumb.tsx'
import { STAGES, stageOf } from '../words.ts'
import { Camera } from './camera.tsx'
import { ANGLES, wantedAt } from './wanted.ts'

interface PhotosProps {
  token: string
  field: Field
  state: FieldState
  house: FieldHouse
}

interface Seen {
  id: string
  stage: PhotoStage
  angle: PhotoAngle
  at: string
}

/** Photographs of this phone and of others, the newest first. */
const seenAt = (house: FieldHouse, { photos }: FieldState): Seen[] => {
  const own = photos
    .filter(({ houseId, state }) => houseId === house.id && state !== 'discarded')
    .map(({ id, stage, angle, deviceAt }) => ({ id, stage, angle, at: deviceAt }))
  const theirs = house.photos.map(({ id, stage, angle, takenAt }) => ({ id, stage, angle, at: takenAt }))
  return [...new Map([...theirs, ...own].map((photo) => [photo.id, photo])).values()].sort((a, b) =>
    a.at < b.at ? 1 : -1,
  )
}

/** The photographs of a house by stage and angle, and the camera for the next one. */
export function Photos({ token, field, state, house }: PhotosProps) {
  const { t } = useTranslation('field-work')
  const [stage, setStage] = useState<PhotoStage>(stageOf(house))
  const [angle, setAngle] = useState<PhotoAngle>()
  const seen = seenAt(house, state)
  const of = (one: PhotoAngle) => seen.filter((photo) => photo.stage === stage && photo.angle === one)
  /** The newest of the same angle and an earlier stage, else of this stage. */
  const ghostOf = (one: PhotoAngle) =>
    (seen.find((photo) => photo.angle === one && photo.stage < stage) ?? of(one)[0])?.id ?? null
  const wanted = wantedAt(stage)
  const done = wanted.filter((one) => of(one).length > 0).length
  return (
    <>
      <SegmentedControl
        aria-label={t('stageLabel')}
        fullWidth
        value={String(stage)}
        onChange={(value) => setStage(STAGES.find((one) => String(one) === value) ?? 0)}
        data={STAGES.map((one) => ({ value: String(one), label: t(`stage.s${one}`) }))}
      />
      <div className={classes.guide}>
        <strong data-tone={done === wanted.length ? 'daun' : undefined}>
          {t('guide.done', { done, all: wanted.length })}
        </strong>
        <p className={classes.small}>{t(`guide.s${stage}`)}</p>
      </div>
      <ul className={classes.angles}>
        {ANGLES.map((one) => {
          const [latest] = of(one)
          const count = of(one).length
          const isMissing = count === 0 && wanted.includes(one)
          return (
            <li key={one}>
              <button
                type="button"
                className={classes.angle}
                data-wanted={isMissing || undefined}
                disabled={!house.isOpen}
                aria-label={t('photo.take', { angle: t(`angle.${one}`) })}
                onClick={() => setAngle(one)}
              >
                {latest ? (
                  <Thumb
                    id={latest.id}
                    token={token}
                    className={classes.tile}
                    alt={t('photo.of', { angle: t(`angle.${one}`) })}
                  />
                ) : (
                  <span className={classes.tile} />
                )}
                <span className={classes.what}>
                  {t(`angle.${one}`)}
                  {isMissing && <span className={classes.needed}>{t('guide.wanted')}</span>}
                </span>
                <span className={classes.small}>{t(`angleHelp.${one}`)}</span>
                <span className={classes.small}>
                  {count > 0 ? t('photo.count', { count }) : ghostOf(one) ? t('guide.ghost') : t('photo.none')}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
      {angle && (
        <Camera
          token={token}
          field={field}
          state={state}
          house={house}
          shooting={{ houseId: house.id, stage, angle, ghostOf: ghostOf(angle) }}
          onClose={() => setAngle(undefined)}
        />
      )}
    </>
  )
}
