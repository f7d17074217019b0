import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { IconDownload, IconHome, IconLinkOff, IconRefresh } from '@tabler/icons-react'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldHouse } from '#contract/houses/field/field.ts'
import { LoadingPage } from '../../ui/feedback/loading.tsx'
import { Message } from '../../ui/feedback/message.tsx'
import { SMALL_ICON } from '../../ui/icon.ts'
import { waitingIn } from './engine/counts.ts'
import { metresBetween } from './engine/doubts.ts'
import type { Field } from './engine/field.ts'
import { missingOf } from './engine/merge.ts'
import type { Fix } from './engine/store.ts'
import classes from './field-work.module.css'
import { saveQueue } from './file/save-queue.ts'
import { TakeInHere } from './file/take-in-here.tsx'
import { Frame } from './frame.tsx'
import { Notices } from './notices.tsx'
import { Queue } from './queue/queue.tsx'
import { useField } from './use-field.ts'
import { distanceText, occasionOf } from './words.ts'

/** The houses of an officer, with or without signal. */
export function ListPage() {
  const { t } = useTranslation('field-work')
  const { token } = useParams({ from: '/petugas/$token' })
  const { field, state } = useField(token)
  const waiting = waitingIn(state)
  if (state.status === 'closed')
    return (
      <Message
        icon={IconLinkOff}
        tone="bata"
        title={t('list.closed')}
        level={1}
        role="alert"
        action={
          waiting > 0 && (
            <Button
              leftSection={<IconDownload {...SMALL_ICON} />}
              onClick={() => void saveQueue(token.split('~')[1] ?? '')}
            >
              {t('queue.export')}
            </Button>
          )
        }
      >
        <p>{state.message}</p>
        {waiting > 0 && <p>{t('list.closedWaiting', { count: waiting })}</p>}
      </Message>
    )
  if (!state.snapshot && state.message)
    return (
      <Message
        icon={IconRefresh}
        tone="kunyit"
        title={t('list.failed')}
        level={1}
        role="alert"
        action={<Button onClick={field.sendNow}>{t('list.retry')}</Button>}
      >
        <p>{state.message}</p>
      </Message>
    )
  if (!state.snapshot) return <LoadingPage />
  const { officer, houses, left } = state.snapshot
  return (
    <Frame title={t('list.title')} context={`${officer.name} · ${officer.areas.join(', ')}`}>
      <Notices state={state} onSend={field.sendNow} />
      <Queue token={token} field={field} state={state} />
      {houses.length === 0 ? (
        <Message icon={IconHome} title={t('list.empty')}>
          <p>{t('list.emptyWhy')}</p>
        </Message>
      ) : (
        <Houses token={token} field={field} houses={houses} fix={state.fix} />
      )}
      {left > 0 && <p className={classes.context}>{t('list.left', { count: left })}</p>}
      <TakeInHere field={field} state={state} />
    </Frame>
  )
}

interface HousesProps {
  token: string
  field: Field
  houses: readonly FieldHouse[]
  fix: Fix | null
}

function Houses({ token, field, houses, fix }: HousesProps) {
  const { t } = useTranslation('field-work')
  const [text, setText] = useState('')
  const [order, setOrder] = useState('distance')
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const metres = ({ place }: FieldHouse) => (fix && place ? metresBetween(fix, place) : Number.POSITIVE_INFINITY)
  const found = houses
    .filter(({ code, ownerName, address, village }) => {
      const said = `${code} ${ownerName} ${address} ${village}`.toLowerCase()
      return words.every((word) => said.includes(word))
    })
    .sort((a, b) => (order === 'distance' && metres(a) - metres(b)) || (a.code < b.code ? -1 : 1))
  return (
    <>
      <TextInput
        size="md"
        label={t('list.search')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {fix && (
        <SegmentedControl
          aria-label={t('list.order')}
          fullWidth
          value={order}
          onChange={setOrder}
          data={[
            { value: 'distance', label: t('list.byDistance') },
            { value: 'code', label: t('list.byCode') },
          ]}
        />
      )}
      {found.length === 0 && <p className={classes.context}>{t('list.nothing')}</p>}
      <ul className={classes.houses}>
        {found.map((house) => (
          <li key={house.id}>
            <HouseLine token={token} field={field} house={house} metres={metres(house)} />
          </li>
        ))}
      </ul>
    </>
  )
}

function HouseLine({
  token,
  field,
  house,
  metres,
}: {
  token: string
  field: Field
  house: FieldHouse
  metres: number
}) {
  const { t } = useTranslation('field-work')
  const standing = field.standing(house)
  const missing = missingOf(field.state().snapshot?.questions ?? [], standing, occasionOf(house)).length
  const conflicts = [...standing.values()].filter(({ isConflict }) => isConflict).length
  const own = field.state().photos.filter(({ houseId, state }) => houseId === house.id && state !== 'discarded')
  const photos = new Set([...own, ...house.photos].map(({ id }) => id)).size
  return (
    <Link to="/petugas/$token/$houseId" params={{ token, houseId: house.id }} className={classes.house}>
      <span className={classes.owner}>{house.ownerName}</span>
      <span className={classes.small}>
        {house.code} · {t(`state.${house.state}`)}
        {Number.isFinite(metres) && ` · ${t('list.away', { distance: distanceText(metres) })}`}
      </span>
      <span className={classes.small}>
        {[house.address, house.rt && `RT ${house.rt}`, house.rw && `RW ${house.rw}`, house.village]
          .filter(Boolean)
          .join(', ')}
      </span>
      <span className={classes.facts}>
        <span data-tone={missing > 0 ? 'kunyit' : 'daun'}>
          {missing > 0 ? t('list.missing', { count: missing }) : t('list.complete')}
        </span>
        <span>{t('list.photos', { count: photos })}</span>
        {conflicts > 0 && <span data-tone="bata">{t('list.conflict', { count: conflicts })}</span>}
      </span>
    </Link>
  )
}
