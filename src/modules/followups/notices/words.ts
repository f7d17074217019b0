import type { Language } from '#contract/errors.ts'
import { NOTICE_TOPICS, type NoticeKind, type NoticeTopic } from '#contract/followups/topics.ts'

const isTopic = (topic: string): topic is NoticeTopic => Object.hasOwn(NOTICE_TOPICS, topic)

/** What somebody may switch off. A topic of a later version, after going back to an earlier one, counts as a followup. */
export const kindOfTopic = (topic: string): NoticeKind => (isTopic(topic) ? NOTICE_TOPICS[topic].kind : 'followups')

/** An internal followup is not named in what may leave the house. */
const UNNAMED = { id: 'tindak lanjut internal perangkat daerah Anda', en: 'an internal followup of your agency' }

const dayInWords = (day: string, language: Language) =>
  new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`))

const isDay = (name: string, value: string | number): value is string =>
  name.endsWith('On') && typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)

/** The sentence of a notice in a language. */
export function inWords(topic: string, data: Readonly<Record<string, string | number>>, language: Language): string {
  if (!isTopic(topic)) return topic
  return NOTICE_TOPICS[topic][language].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = data[name]
    if (value === undefined) return name === 'what' ? UNNAMED[language] : '…'
    // A sentence of somebody's own ends in our full stop.
    return isDay(name, value) ? dayInWords(value, language) : String(value).replace(/\.$/, '')
  })
}
