import { Button, Modal } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Gathering } from '#contract/gatherings/shapes.ts'
import { api } from '../../../../lib/api.ts'
import { QrCode } from '../../../../ui/figures/qr-code.tsx'
import { SMALL_ICON } from '../../../../ui/icon.ts'
import { Pager } from '../../../../ui/list/pager.tsx'
import classes from '../../gatherings.module.css'
import own from '../attendance.module.css'
import { usePage } from '../use-page.ts'

/** The personal codes as a sheet to print. */
export function Badges({ gathering }: { gathering: Gathering }) {
  const { t } = useTranslation('gatherings')
  const [isOpen, setOpen] = useState(false)
  return (
    <section className={classes.section}>
      <h3>{t('attendance.devices.badges')}</h3>
      <p>{t('attendance.devices.badgesWhy')}</p>
      <div className={classes.deeds}>
        <Button variant="default" onClick={() => setOpen(true)}>
          {t('attendance.devices.badgesOpen')}
        </Button>
      </div>
      <Modal opened={isOpen} onClose={() => setOpen(false)} fullScreen title={gathering.title}>
        {isOpen && <Sheet gathering={gathering} />}
      </Modal>
    </section>
  )
}

function Sheet({ gathering }: { gathering: Gathering }) {
  const { t } = useTranslation('gatherings')
  const { onAddress, page, pageSize } = usePage()
  const badges = useQuery(
    api.gatherings.attendance.badges.queryOptions({
      input: { id: gathering.id, page, pageSize },
      placeholderData: keepPreviousData,
    }),
  )
  if (!badges.data) return null
  return (
    <div className={classes.section}>
      <div className={own.print}>
        <Button leftSection={<IconPrinter {...SMALL_ICON} />} onClick={() => window.print()}>
          {t('attendance.devices.print')}
        </Button>
        <Pager
          {...badges.data}
          narrow={false}
          onPage={(next) => onAddress({ page: next })}
          onPageSize={(next) => onAddress({ pageSize: next })}
        />
      </div>
      <div className={own.sheet}>
        {badges.data.rows.map((badge) => (
          <div key={badge.id} className={own.card}>
            <QrCode text={badge.text} label={t('attendance.devices.codeOf', { name: badge.name })} />
            <strong>{badge.name}</strong>
            <span className={own.small}>{[badge.title, badge.agency].filter(Boolean).join(' · ')}</span>
          </div>
        ))}
      </div>
    </div>
  )
}
