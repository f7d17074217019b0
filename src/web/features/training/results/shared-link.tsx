import { ShareWords } from '../../../ui/record/share-words.tsx'
import own from '../training.module.css'

/** What words with a link are for, and the words, to be sent on. */
export function SharedLink({ what, text }: { what: string; text: string }) {
  return (
    <div className={own.section}>
      <p>{what}</p>
      <ShareWords text={text} />
    </div>
  )
}
