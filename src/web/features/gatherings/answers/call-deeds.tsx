import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconSend } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Gathering } from '#contract/gatherings/shapes.ts'
import { api, client } from '../../../lib/api.ts'
import { notifyDone, notifyError } from '../../../ui/feedback/notify.ts'
import { SidePanel } from '../../../ui/record/side-panel.tsx'
import classes from '../gatherings.module.css'
import { recordAddress } from '../view.ts'
import type { Summary } from './answers-board.tsx'

/** The call going out: invite, invite those who wait, remind, links to send by chat. */
export function CallDeeds({ gathering, summary }: { gathering: Gathering; summary: Summary }) {
  const { t } = useTranslation('gatherings')
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const { id, version, can, announcedAt, state } = gathering
  const refresh = () => queries.invalidateQueries({ queryKey: api.gatherings.key() })
  const doIt = async (deed: () => Promise<string>) => {
    try {
      const words = await deed()
      await refresh()
      await notifyDone(words)
    } catch (error) {
      await notifyError(error)
    }
  }
  const invite = () =>
    doIt(async () => t('answers.invited', { count: (await client.gatherings.answers.invite({ id })).invited }))
  const remind = () =>
    doIt(async () => {
      const { reminded, withoutAddress } = await client.gatherings.answers.remind({ id })
      return t('answers.reminded', { count: reminded, others: withoutAddress })
    })
  const announce = useMutation({
    mutationFn: () => client.gatherings.answers.announce({ id, version }),
    onSuccess: async () => {
      setAsking(false)
      await refresh()
      await notifyDone(t('answers.announced'))
    },
    onError: (error) => notifyError(error),
  })
  if (announcedAt === null)
    return (
      <>
        {can.announce && (
          <Button
            disabled={summary.total === 0}
            leftSection={<IconSend size={16} aria-hidden />}
            onClick={() => setAsking(true)}
          >
            {t('answers.announce')}
          </Button>
        )}
        <SidePanel opened={asking} onClose={() => setAsking(false)} title={t('answers.announceTitle')}>
          <div className={classes.section}>
            <p>{t('answers.announceWhat', { count: summary.total })}</p>
            <p>{t('answers.announceAgenda')}</p>
            <div>
              <Button loading={announce.isPending} onClick={() => announce.mutate()}>
                {t('answers.announce')}
              </Button>
            </div>
          </div>
        </SidePanel>
      </>
    )
  return (
    <>
      {summary.uninvited > 0 && (
        <Button leftSection={<IconSend size={16} aria-hidden />} onClick={() => void invite()}>
          {t('answers.inviteWaiting', { count: summary.uninvited })}
        </Button>
      )}
      <Menu position="bottom-start">
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>
            {t('answers.deeds')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {state === 'announced' && <Menu.Item onClick={() => void remind()}>{t('answers.remind')}</Menu.Item>}
          <Menu.Item component={Link} to={recordAddress(id, 'minutes')}>
            {t('answers.letter')}
          </Menu.Item>
          {can.readPrivate && (
            <Menu.Item component="a" href={`/api/gatherings/${id}/links`} download>
              {t('answers.links')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </>
  )
}
