import { Button, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { daysAfter } from '#contract/calendar/days.ts'
import type { Gathering } from '#contract/gatherings/shapes.ts'
import { api } from '../../../../lib/api.ts'
import { notifyError } from '../../../../ui/feedback/notify.ts'
import { DayText } from '../../../../ui/figures/values.tsx'
import { recordAddress } from '../../view.ts'
import classes from '../minutes.module.css'

/** The other meetings of the same series, and the next one in one click. */
export function SeriesLine({ gathering }: { gathering: Gathering }) {
  const { t } = useTranslation('gatherings')
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [startsOn, setStartsOn] = useState(daysAfter(gathering.startsOn, 28))
  const { data: others = [] } = useQuery(api.gatherings.series.list.queryOptions({ input: { id: gathering.id } }))
  const next = useMutation({
    ...api.gatherings.series.next.mutationOptions(),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: api.gatherings.key() })
      await navigate({ to: recordAddress(id) })
    },
    onError: (error) => void notifyError(error),
  })
  return (
    <>
      {others.length > 1 && (
        <p className={classes.line}>
          {t('minutes.series.others')}
          {others
            .filter(({ id }) => id !== gathering.id)
            .map(({ id, startsOn: day }) => (
              <Link key={id} to={recordAddress(id)}>
                <DayText value={day} />
              </Link>
            ))}
        </p>
      )}
      {gathering.can.readPrivate && (
        <div className={classes.deeds}>
          <TextInput
            type="date"
            label={t('minutes.series.day')}
            value={startsOn}
            onChange={(event) => setStartsOn(event.currentTarget.value)}
          />
          <Button
            variant="default"
            loading={next.isPending}
            disabled={!startsOn}
            onClick={() => next.mutate({ id: gathering.id, startsOn })}
          >
            {t('minutes.series.next')}
          </Button>
        </div>
      )}
    </>
  )
}
