import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { House } from '#contract/houses/house.ts'
import { api, client } from '../../../lib/api.ts'
import { LoadingRows } from '../../../ui/feedback/loading.tsx'
import { notifyDone } from '../../../ui/feedback/notify.ts'
import { Form } from '../../../ui/form/form.tsx'
import { Page } from '../../../ui/page/page.tsx'
import classes from '../house/house.module.css'
import { houseAddress } from '../views/view.ts'
import { HouseFields, inputOf, useHouseForm, useHouseLabels, useVillages, valuesOf } from './house-fields.tsx'

/** What is said of a house and its family; numbers left empty stay. */
export function EditHousePage() {
  const { t } = useTranslation('houses')
  const { id = '' } = useParams({ strict: false })
  const { data: house } = useSuspenseQuery(api.houses.records.get.queryOptions({ input: { id } }))
  const isLoaded = useQuery(api.places.tree.queryOptions({ staleTime: 300_000 })).isSuccess
  return (
    <Page
      title={t('propose.editTitle', { code: house.code })}
      crumbs={[
        { name: t('houses'), to: '/rumah' },
        { name: house.owner.name, to: houseAddress(id) },
      ]}
    >
      <div className={classes.form}>{isLoaded ? <EditForm house={house} /> : <LoadingRows rows={8} />}</div>
    </Page>
  )
}

function EditForm({ house }: { house: House }) {
  const { t } = useTranslation('houses')
  const villages = useVillages()
  const form = useHouseForm(valuesOf(house), villages)
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { id, version } = house
  return (
    <Form
      form={form}
      labels={useHouseLabels()}
      submit={t('propose.save')}
      onSubmit={async (values) => {
        const said = inputOf(values, villages, house)
        await client.houses.records.edit({ ...said, id, version, despite: values.despite })
        await queries.invalidateQueries({ queryKey: api.houses.key() })
        await navigate({ to: houseAddress(id) })
        await notifyDone(t('saved'))
      }}
    >
      <HouseFields form={form} villages={villages} isKnown />
    </Form>
  )
}
