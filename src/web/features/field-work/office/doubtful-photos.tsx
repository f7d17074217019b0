import { Anchor, Button, Modal, SegmentedControl, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DoubtfulPhoto } from '#contract/houses/photos/photos.ts'
import { api } from '../../../lib/api.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { ErrorState } from '../../../ui/feedback/error-state.tsx'
import { LoadingPage } from '../../../ui/feedback/loading.tsx'
import { notifyError } from '../../../ui/feedback/notify.ts'
import { InstantText } from '../../../ui/figures/values.tsx'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import { Pager } from '../../../ui/list/pager.tsx'
import classes from '../field-work.module.css'

/** Photographs that deserve a second look, with what the officers said to it. */
export function DoubtfulPhotos() {
  const { t } = useTranslation('field-work')
  const [setAside, setSetAside] = useState<'no' | 'yes'>('no')
  const [page, setPage] = useState(1)
  const [asked, setAsked] = useState<DoubtfulPhoto>()
  const queries = useQueryClient()
  const changed = () => queries.invalidateQueries({ queryKey: api.houses.photos.key() })
  const takeBack = useMutation({
    ...api.houses.photos.takeBack.mutationOptions(),
    onSuccess: changed,
    onError: (error) => notifyError(error),
  })
  const photos = useQuery(
    api.houses.photos.doubtful.queryOptions({
      input: { setAside, page, pageSize: 25 },
      placeholderData: keepPreviousData,
    }),
  )
  if (photos.isError)
    return <ErrorState title={t('office.doubtful')} error={photos.error} onRetry={() => void photos.refetch()} />
  if (!photos.data) return <LoadingPage />
  return (
    <>
      <SegmentedControl
        aria-label={t('office.asideShown')}
        style={{ justifySelf: 'start', alignSelf: 'start' }}
        value={setAside}
        onChange={(value) => {
          setSetAside(value === 'yes' ? 'yes' : 'no')
          setPage(1)
        }}
        data={[
          { value: 'no', label: t('office.asideNo') },
          { value: 'yes', label: t('office.asideYes') },
        ]}
      />
      {photos.data.rows.length === 0 ? (
        <EmptyState title={t('office.noDoubt')}>{t('office.noDoubtWhy')}</EmptyState>
      ) : (
        <>
          <ul className={classes.officers}>
            {photos.data.rows.map((photo) => (
              <PhotoCard
                key={photo.id}
                photo={photo}
                onSetAside={() => setAsked(photo)}
                onTakeBack={() => takeBack.mutate({ id: photo.id })}
              />
            ))}
          </ul>
          <Pager {...photos.data} narrow={false} onPage={setPage} onPageSize={() => {}} />
        </>
      )}
      {asked && <SetAside photo={asked} onClose={() => setAsked(undefined)} onDone={changed} />}
    </>
  )
}

interface PhotoCardProps {
  photo: DoubtfulPhoto
  onSetAside: () => void
  onTakeBack: () => void
}

function PhotoCard({ photo, onSetAside, onTakeBack }: PhotoCardProps) {
  const { t } = useTranslation('field-work')
  const { house, angle, stage, doubts, doubtReason, officer, takenAt, setAside } = photo
  return (
    <li className={classes.card}>
      <a href={photo.picture} target="_blank" rel="noreferrer">
        <img src={photo.thumb} alt={`${house.code} ${t(`angle.${angle}`)}`} loading="lazy" className={classes.photo} />
      </a>
      <div>
        <Anchor href={`/rumah/${house.id}`}>
          {house.code} · {house.ownerName}
        </Anchor>
        <span className={classes.small}>
          {house.village} · {t(`angle.${angle}`)} · {stage}%
        </span>
        <span className={classes.small}>
          {officer && `${officer}, `}
          <InstantText value={takenAt} />
        </span>
        <span className={classes.small} data-tone="bata">
          {doubts.map((doubt) => t(`doubt.${doubt}`)).join('; ')}
        </span>
        {doubtReason && <span>{t('office.said', { reason: doubtReason })}</span>}
        {setAside && (
          <span className={classes.small}>{t('office.aside', { by: setAside.by, reason: setAside.reason })}</span>
        )}
      </div>
      {photo.can.setAside && (
        <div>
          <Button size="compact-md" variant="default" onClick={setAside ? onTakeBack : onSetAside}>
            {setAside ? t('office.takeBack') : t('office.setAside')}
          </Button>
        </div>
      )}
    </li>
  )
}

interface SetAsideProps {
  photo: DoubtfulPhoto
  onClose: () => void
  onDone: () => Promise<void>
}

function SetAside({ photo, onClose, onDone }: SetAsideProps) {
  const { t } = useTranslation('field-work')
  const change = useMutation(api.houses.photos.setAside.mutationOptions())
  const form = useForm({ initialValues: { reason: '' } })
  const labels = { reason: t('office.setAsideReason') }
  const submit = async () => {
    await change.mutateAsync({ id: photo.id, reason: form.values.reason })
    await onDone()
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('office.setAsideTitle')}
      closeButtonProps={{ 'aria-label': t('camera.close') }}
    >
      <Form form={form} labels={labels} submit={t('office.setAside')} onSubmit={submit}>
        <TextInput {...field(form, 'reason', { label: labels.reason })} />
      </Form>
    </Modal>
  )
}
