import { Button, Checkbox } from '@mantine/core'
import { IconAlertTriangle, IconCircleDashed, IconShieldCheck } from '@tabler/icons-react'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DutyPost } from '#contract/gatherings/logistics/duty.ts'
import { api } from '../../../../lib/api.ts'
import { EmptyState } from '../../../../ui/feedback/empty-state.tsx'
import { notifyError } from '../../../../ui/feedback/notify.ts'
import { Badge } from '../../../../ui/figures/badges.tsx'
import { SidePanel } from '../../../../ui/record/side-panel.tsx'
import type { TabProps } from '../../gathering/tabs.ts'
import classes from '../../gatherings.module.css'
import { DutyForm } from './duty-form.tsx'

const needsLook = ({ cover, warnings }: DutyPost) => cover === null || warnings.length > 0

/** Who is in charge at home; an agency that is called sees and fills its own posts. */
export function DutyPart({ gathering }: TabProps) {
  const { t } = useTranslation('gatherings')
  const { id } = gathering
  const { data: duty } = useSuspenseQuery(api.gatherings.duty.get.queryOptions({ input: { id } }))
  const [onlyGaps, setOnlyGaps] = useState(false)
  const [post, setPost] = useState<DutyPost>()
  const { posts, gaps, warned, isWhole } = duty
  const shown = onlyGaps ? posts.filter(needsLook) : posts
  return (
    <section className={classes.section} aria-labelledby="duty">
      <div className={classes.head}>
        <div className={classes.words}>
          <h2 id="duty">{t('logistics.duty.title')}</h2>
          {!isWhole && posts.length > 0 && <p>{t('logistics.duty.ownOnly')}</p>}
          {posts.length > 0 && (
            <span className={classes.badges} role="status">
              {gaps > 0 ? (
                <Badge tone="bata" icon={IconCircleDashed}>
                  {t('logistics.duty.gaps', { count: gaps })}
                </Badge>
              ) : (
                <Badge tone="daun" icon={IconShieldCheck}>
                  {t('logistics.duty.whole', { count: posts.length })}
                </Badge>
              )}
              {warned > 0 && (
                <Badge tone="kunyit" icon={IconAlertTriangle}>
                  {t('logistics.duty.warned', { count: warned })}
                </Badge>
              )}
            </span>
          )}
        </div>
        {isWhole && posts.length > 0 && (
          <Button component="a" href={`/api/gatherings/${id}/duty/export`} download variant="default">
            {t('logistics.duty.download')}
          </Button>
        )}
      </div>
      {posts.length === 0 ? (
        <EmptyState icon={IconShieldCheck} title={t('logistics.duty.empty')}>
          {t('logistics.duty.emptyWhy')}
        </EmptyState>
      ) : (
        <Checkbox
          label={t('logistics.duty.onlyGaps')}
          checked={onlyGaps}
          onChange={(event) => setOnlyGaps(event.currentTarget.checked)}
        />
      )}
      <ul className={classes.plain}>
        {shown.map((one) => (
          <PostRow key={one.positionId} gatheringId={id} post={one} onFill={() => setPost(one)} />
        ))}
      </ul>
      <SidePanel
        opened={post !== undefined}
        onClose={() => setPost(undefined)}
        title={t('logistics.duty.fillTitle', { title: post?.title ?? '' })}
      >
        {post && <DutyForm gatheringId={id} post={post} onDone={() => setPost(undefined)} />}
      </SidePanel>
    </section>
  )
}

function PostRow({ gatheringId, post, onFill }: { gatheringId: string; post: DutyPost; onFill: () => void }) {
  const { t } = useTranslation('gatherings')
  const queries = useQueryClient()
  const clear = useMutation({
    ...api.gatherings.duty.clear.mutationOptions(),
    onSuccess: () => queries.invalidateQueries({ queryKey: api.gatherings.duty.key() }),
    onError: (error) => void notifyError(error),
  })
  const { title, agency, holder, cover, warnings, can, positionId } = post
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <strong>{title}</strong>
        <span className={classes.quiet}>
          {agency.name} · {t('logistics.duty.holder', { name: holder })}
        </span>
        {cover ? (
          <>
            <span>
              {[cover.name, cover.kind === 'plh' ? t('logistics.duty.plh') : cover.title].filter(Boolean).join(' · ')}
            </span>
            {(cover.note || cover.hasPhone) && (
              <span className={classes.quiet}>
                {[cover.note, cover.phone || (cover.hasPhone ? t('logistics.duty.hasPhone') : '')]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            )}
            <span className={classes.badges}>
              {warnings.map((warning) => (
                <Badge key={warning} tone="kunyit" icon={IconAlertTriangle}>
                  {t(`logistics.duty.warning.${warning}`)}
                </Badge>
              ))}
            </span>
          </>
        ) : (
          <span>
            <Badge tone="bata" icon={IconCircleDashed}>
              {t('logistics.duty.none')}
            </Badge>
          </span>
        )}
      </div>
      {can.fill && (
        <div className={classes.deeds}>
          <Button
            size="compact-md"
            variant={cover ? 'default' : 'filled'}
            onClick={onFill}
            aria-label={`${t(cover ? 'logistics.duty.change' : 'logistics.duty.fill')}: ${title}, ${agency.name}`}
          >
            {t(cover ? 'logistics.duty.change' : 'logistics.duty.fill')}
          </Button>
          {cover?.kind === 'named' && (
            <Button
              size="compact-md"
              variant="subtle"
              loading={clear.isPending}
              onClick={() => clear.mutate({ id: gatheringId, positionId })}
            >
              {t('logistics.duty.clear')}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}
