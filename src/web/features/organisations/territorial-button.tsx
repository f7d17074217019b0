import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../lib/api.ts'
import { notifyDone, notifyError } from '../../ui/feedback/notify.ts'

/** Makes the kecamatan and kelurahan of the region with their camat and lurah; what is there already stays. */
export function TerritorialButton() {
  const { t } = useTranslation('organisations')
  const queries = useQueryClient()
  const make = useMutation({
    mutationFn: () => client.organisations.createTerritorial(),
    onSuccess: async ({ kecamatan, kelurahan }) => {
      await queries.invalidateQueries({ queryKey: api.organisations.key() })
      const created = kecamatan.created + kelurahan.created
      const words = { kecamatan: kecamatan.all, kelurahan: kelurahan.all, count: created }
      await notifyDone(t(created === 0 ? 'territorial.nothing' : 'territorial.done', words))
    },
    onError: (error) => notifyError(error),
  })
  return (
    <Button variant="default" loading={make.isPending} onClick={() => make.mutate()}>
      {t('territorial.make')}
    </Button>
  )
}
