import { useTranslation } from 'react-i18next'
import type { Followup, OwnerPost } from '#contract/followups/shapes.ts'
import { DayText } from '../../ui/figures/values.tsx'

type Holder = OwnerPost['holders'][number]

/** `Plt Ratna`; a definitif holder without a word before the name. */
function useHolderName() {
  const { t } = useTranslation('followups')
  return ({ name, capacity }: Holder) => (capacity === 'definitif' ? name : `${t(`capacity.${capacity}`)} ${name}`)
}

/** Who owes it, in one line of a list: the post and who holds it today, the person named, or the agency. */
export function OwnerLine({ followup }: { followup: Pick<Followup, 'owner' | 'post' | 'person'> }) {
  const { t } = useTranslation('followups')
  const nameOf = useHolderName()
  const { owner, post, person } = followup
  if (!post) return <>{person ? `${person.name}, ${owner.shortName}` : owner.shortName}</>
  const holder = post.holders.at(-1)
  const who = holder ? nameOf(holder) : t(post.state === 'ended' ? 'post.ended' : 'post.vacant')
  return (
    <>
      {post.title} ({who})
    </>
  )
}

/** The same in full sentences: who holds it, since when nobody does, and who promised it then. */
export function OwnerLines({ followup }: { followup: Pick<Followup, 'owner' | 'post' | 'person'> }) {
  const { t } = useTranslation('followups')
  const nameOf = useHolderName()
  const { owner, post, person } = followup
  const last = post?.lastHolder
  const now = post?.holders.map(({ name }) => name) ?? []
  const hasChanged = post && post.holderThen !== '' && !now.includes(post.holderThen)
  return (
    <>
      {post && <div>{post.title}</div>}
      <div>{owner.name}</div>
      {person && <div>{person.name}</div>}
      {post && post.holders.length > 0 && (
        <div>{t('post.heldBy', { names: post.holders.map(nameOf).join(t('post.and')) })}</div>
      )}
      {post?.state === 'vacant' && <div>{t('post.isVacant')}</div>}
      {post?.state === 'ended' && <div>{t('post.isEnded')}</div>}
      {last && (
        <div>
          {t('post.last', { name: last.name })}
          {last.until && (
            <>
              {' '}
              {t('post.until')} <DayText value={last.until} />
            </>
          )}
        </div>
      )}
      {hasChanged && post.holderThen !== last?.name && <div>{t('post.promisedBy', { name: post.holderThen })}</div>}
    </>
  )
}
