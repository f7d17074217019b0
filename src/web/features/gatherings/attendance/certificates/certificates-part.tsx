import { Anchor, Button } from '@mantine/core'
import { IconCertificate } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Certificate } from '#contract/gatherings/certificates/certificates.ts'
import type { Gathering } from '#contract/gatherings/shapes.ts'
import { api } from '../../../../lib/api.ts'
import { EmptyState } from '../../../../ui/feedback/empty-state.tsx'
import { Num } from '../../../../ui/figures/values.tsx'
import type { Column } from '../../../../ui/list/column.ts'
import { DataTable } from '../../../../ui/list/data-table.tsx'
import classes from '../../gatherings.module.css'
import own from '../attendance.module.css'
import { usePage } from '../use-page.ts'
import { ChangeForm } from './change-form.tsx'
import { IssueForm } from './issue-form.tsx'

/** Certificates by the rule of attendance: issued, printed, issued anew, withdrawn. */
export function CertificatesPart({ gathering }: { gathering: Gathering }) {
  const { t } = useTranslation('gatherings')
  const { address, onAddress, page, pageSize } = usePage()
  const [asked, setAsked] = useState<{ certificate: Certificate; deed: 'reissue' | 'revoke' }>()
  const certificates = useQuery(
    api.gatherings.certificates.list.queryOptions({
      input: { id: gathering.id, page, pageSize },
      placeholderData: keepPreviousData,
    }),
  )
  const columns = useMemo<Column<Certificate>[]>(() => {
    const document = (row: Certificate, format: 'pdf' | 'docx') =>
      `/api/certificates/${row.id}/document?format=${format}`
    return [
      {
        id: 'name',
        name: t('attendance.certificates.name'),
        width: 220,
        cell: (row) => (
          <>
            {row.personName}
            <div className={own.small}>{row.title}</div>
          </>
        ),
      },
      { id: 'number', name: t('attendance.certificates.number'), cell: (row) => row.number },
      {
        id: 'standing',
        name: t('attendance.certificates.standing'),
        cell: (row) => t(`attendance.person.standings.${row.standing}`),
      },
      {
        id: 'hours',
        name: t('attendance.certificates.hours'),
        align: 'end',
        cell: (row) => <Num value={row.lessonHours} />,
      },
      {
        id: 'state',
        name: t('attendance.certificates.state'),
        cell: (row) => (
          <>
            {row.revokedAt ? t('attendance.certificates.revoked') : t('attendance.certificates.valid')}
            {row.revokedReason && <div className={own.small}>{row.revokedReason}</div>}
          </>
        ),
      },
      {
        id: 'deeds',
        name: t('attendance.certificates.deeds'),
        cell: (row) => (
          <div className={classes.deeds}>
            {!row.revokedAt && (
              <>
                <Anchor href={document(row, 'pdf')} download>
                  {t('attendance.certificates.pdf')}
                </Anchor>
                <Anchor href={document(row, 'docx')} download>
                  {t('attendance.certificates.docx')}
                </Anchor>
              </>
            )}
            <Anchor href={`/verifikasi/${row.code}`} target="_blank">
              {t('attendance.certificates.verify')}
            </Anchor>
            <Button size="compact-sm" variant="default" onClick={() => setAsked({ certificate: row, deed: 'reissue' })}>
              {t('attendance.certificates.reissue')}
            </Button>
            {!row.revokedAt && (
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => setAsked({ certificate: row, deed: 'revoke' })}
              >
                {t('attendance.certificates.revoke')}
              </Button>
            )}
          </div>
        ),
      },
    ]
  }, [t])
  return (
    <section className={classes.section}>
      <h2>{t('attendance.certificates.title')}</h2>
      {certificates.data && certificates.data.waiting > 0 && (
        <IssueForm gathering={gathering} waiting={certificates.data.waiting} />
      )}
      <DataTable
        label={t('attendance.certificates.list')}
        columns={columns}
        query={certificates}
        rowId={({ id }) => id}
        rowName={({ personName }) => personName}
        address={address}
        onAddress={onAddress}
        empty={
          <EmptyState icon={IconCertificate} title={t('attendance.certificates.none')}>
            {t('attendance.certificates.noneWhy')}
          </EmptyState>
        }
      />
      {asked && <ChangeForm gatheringId={gathering.id} {...asked} onClose={() => setAsked(undefined)} />}
    </section>
  )
}
