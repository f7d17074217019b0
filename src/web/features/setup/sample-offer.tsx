import { Button, Divider } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { client } from '../../lib/api.ts'
import { notifyError } from '../../ui/feedback/notify.ts'
import { enter } from './enter.ts'

const SAMPLES = [
  { region: '35.07', name: 'sampleRegency', help: 'sampleRegencyHelp' },
  { region: '35.73', name: 'sampleCity', help: 'sampleCityHelp' },
] as const

/** Fills this installation with a sample and signs in as the first of its people; the rest arrives in the background. */
export function SampleOffer({ token }: { token: string }) {
  const { t } = useTranslation('setup')
  const make = useMutation({
    mutationFn: async (region: (typeof SAMPLES)[number]['region']) => {
      const { userId } = await client.setup.makeSample({ token, region })
      await enter('/api/auth/sample/sign-in', { userId })
    },
    onError: notifyError,
  })
  return (
    <section>
      <Divider my="md" label={t('start.or')} />
      <p>{t('start.sampleHelp')}</p>
      {SAMPLES.map(({ region, name, help }) => (
        <div key={region}>
          <Button
            variant="default"
            fullWidth
            disabled={make.isPending && make.variables !== region}
            loading={make.isPending && make.variables === region}
            onClick={() => make.mutate(region)}
          >
            {t(`start.${name}`)}
          </Button>
          <p>{t(`start.${help}`)}</p>
        </div>
      ))}
    </section>
  )
}
