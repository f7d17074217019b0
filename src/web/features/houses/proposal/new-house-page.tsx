import { Button, Select } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAgencies } from '../../../lib/acting/use-agencies.ts'
import { useToday } from '../../../lib/acting/use-today.ts'
import { api, client } from '../../../lib/api.ts'
import { useSession } from '../../../lib/session.ts'
import { notifyDone } from '../../../ui/feedback/notify.ts'
import { Form } from '../../../ui/form/form.tsx'
import { Page } from '../../../ui/page/page.tsx'
import classes from '../house/house.module.css'
import { houseAddress } from '../views/view.ts'
import { HouseFields, inputOf, newHouse, useHouseForm, useHouseLabels, useVillages } from './house-fields.tsx'

/** A proposal by hand. */
export function NewHousePage() {
  const { t } = useTranslation('houses')
  const villages = useVillages()
  const { own } = useAgencies()
  const { agency } = useSession().actingAs
  const [agencyId, setAgencyId] = useState(agency?.id ?? '')
  const form = useHouseForm(newHouse(useToday()), villages)
  const labels = useHouseLabels()
  const queries = useQueryClient()
  const navigate = useNavigate()
  return (
    <Page
      title={t('propose.title')}
      context={t('propose.context')}
      crumbs={[{ name: t('houses'), to: '/rumah' }]}
      more={
        <Button component={Link} to="/rumah/usul-daftar" variant="default">
          {t('propose.fromList')}
        </Button>
      }
    >
      <div className={classes.form}>
        <Form
          form={form}
          labels={labels}
          submit={t('propose.submit')}
          onSubmit={async (values) => {
            const input = { ...inputOf(values, villages), agencyId, despite: values.despite }
            const { id, code } = await client.houses.records.create(input)
            await queries.invalidateQueries({ queryKey: api.houses.key() })
            await navigate({ to: houseAddress(id) })
            await notifyDone(t('propose.made', { code }))
          }}
        >
          <Select
            id="agencyId"
            label={t('propose.agency')}
            data={own}
            value={agencyId}
            onChange={(value) => setAgencyId(value ?? '')}
            searchable
            allowDeselect={false}
          />
          <HouseFields form={form} villages={villages} />
        </Form>
      </div>
    </Page>
  )
}
