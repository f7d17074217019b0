import { Alert, SegmentedControl } from '@mantine/core'
import { IconArrowLeft, IconHomeQuestion } from '@tabler/icons-react'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LoadingPage } from '../../../ui/feedback/loading.tsx'
import { Message } from '../../../ui/feedback/message.tsx'
import { SMALL_ICON } from '../../../ui/icon.ts'
import classes from '../field-work.module.css'
import { Frame } from '../frame.tsx'
import { Notices } from '../notices.tsx'
import { Queue } from '../queue/queue.tsx'
import { useField } from '../use-field.ts'
import { Photos } from './photos.tsx'
import { SurveyForm } from './survey-form.tsx'

/** One house: its survey and its photographs. */
export function HousePage() {
  const { t } = useTranslation('field-work')
  const { token, houseId } = useParams({ from: '/petugas/$token/$houseId' })
  const { field, state } = useField(token)
  const [part, setPart] = useState('survey')
  const house = state.snapshot?.houses.find(({ id }) => id === houseId)
  const back = (
    <Link to="/petugas/$token" params={{ token }} className={classes.back}>
      <IconArrowLeft {...SMALL_ICON} />
      {t('house.back')}
    </Link>
  )
  if (!state.snapshot && !state.message) return <LoadingPage />
  if (!house)
    return (
      <Message icon={IconHomeQuestion} title={t('house.unknown')} level={1} action={back}>
        <p>{state.message || t('house.unknownWhy')}</p>
      </Message>
    )
  const place = [house.address, house.rt && `RT ${house.rt}`, house.rw && `RW ${house.rw}`, house.village]
  return (
    <Frame
      title={house.ownerName}
      context={
        <>
          {house.code} · {t(`state.${house.state}`)}
          <br />
          {place.filter(Boolean).join(', ')}
        </>
      }
    >
      {back}
      <Notices state={state} onSend={field.sendNow} />
      {!house.isOpen && <Alert color="kunyit">{t('house.over')}</Alert>}
      <SegmentedControl
        fullWidth
        size="md"
        value={part}
        onChange={setPart}
        data={[
          { value: 'survey', label: t('house.survey') },
          { value: 'photos', label: t('house.photos') },
        ]}
      />
      {part === 'survey' ? (
        <SurveyForm field={field} state={state} house={house} />
      ) : (
        <Photos token={token} field={field} state={state} house={house} />
      )}
      <Queue token={token} field={field} state={state} />
    </Frame>
  )
}
