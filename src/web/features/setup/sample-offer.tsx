import { Button, Divider } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { client } from '../../lib/api.ts'
import { notifyError } from '../../ui/feedback/notify.ts'
import { enter } from './enter.ts'

/** Fills this installation with the sample and signs in as its coordinator; the plans arrive in the background. */
export function SampleOffer({ token }: { token: string }) {
  const { t } = useTranslation('setup')
  const make = useMutation({
    mutationFn: async () => {
      const { userId } = await client.setup.makeSample({ token })
      await enter('/api/auth/sample/sign-in', { userId })
    },
    onError: notifyError,
  })
  return (
    <section>
      <Divider my="md" label={t('start.or')} />
      <Button variant="default" fullWidth loading={make.isPending} onClick={() => make.mutate()}>
        {t('start.sample')}
      </Button>
      <p>{t('start.sampleHelp')}</p>
    </section>
  )
}
