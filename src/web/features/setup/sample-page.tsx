import { Button, Stack } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { SignInFrame } from '../../app/sign-in-frame.tsx'
import { api } from '../../lib/api.ts'
import { LoadingRows } from '../../ui/feedback/loading.tsx'
import { notifyError } from '../../ui/feedback/notify.ts'
import { enter } from './enter.ts'

/** Whom to be in the sample: one button a person. */
export function SamplePage() {
  const { t } = useTranslation('setup')
  const people = useQuery(api.setup.listPeople.queryOptions())
  const become = useMutation({
    mutationFn: (userId: string) => enter('/api/auth/sample/sign-in', { userId }),
    onError: notifyError,
  })
  const isNone = people.data?.length === 0
  return (
    <SignInFrame title={t('sample.title')} context={isNone ? t('sample.none') : t('sample.context')}>
      {people.isPending && <LoadingRows />}
      <Stack gap="xs">
        {people.data?.map(({ userId, name, role, agency }) => (
          <Button
            key={userId}
            variant="default"
            h="auto"
            py="xs"
            justify="start"
            loading={become.isPending && become.variables === userId}
            onClick={() => become.mutate(userId)}
          >
            <Stack gap={0} align="start">
              <strong>{name}</strong>
              <span>{`${t(`role.${role}`)} · ${agency ?? t('sample.wholeRegion')}`}</span>
            </Stack>
          </Button>
        ))}
      </Stack>
    </SignInFrame>
  )
}
