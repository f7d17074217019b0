import { z } from 'zod'
import { daysAfter } from '#contract/calendar/days.ts'
import { NOTICE_TOPICS, type NoticeKind } from '#contract/followups/topics.ts'
import { dayIn, todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { JobKind } from '#platform/jobs.ts'
import { queueMail } from '#platform/mail/queue-mail.ts'
import { describeRegion, listUnmailed, markMailed, type UnmailedNotice } from '../queries/digest.ts'
import { inWords, kindOfTopic } from './words.ts'

/** The queue's handle of the work below, which needs to know where pages are. */
export const DIGEST = { kind: 'followups.digest', isSerial: true, input: z.object({}).strict() } as const

/** What is older by so many days is news no more: mail may have been set up only now. */
const NEWS_DAYS = 3

const wants = ({ topic, byMail, silentTopics }: UnmailedNotice) =>
  byMail && Object.hasOwn(NOTICE_TOPICS, topic) && !silentTopics.includes(kindOfTopic(topic) satisfies NoticeKind)

function letterOf(notices: readonly UnmailedNotice[], publicUrl: string, region: string) {
  const lines = notices.map(({ topic, data, link }) => `• ${inWords(topic, data, 'id')}\n  ${publicUrl}${link}`)
  const [first] = notices
  return {
    subject: notices.length === 1 ? 'Selaras: satu hal menunggu Anda' : `Selaras: ${notices.length} hal menunggu Anda`,
    text: [
      `Yth. ${first?.name ?? ''},`,
      `Yang baru bagi Anda di ${region}:`,
      lines.join('\n\n'),
      `Semuanya: ${publicUrl}/pemberitahuan`,
      `Surat ini dikirim paling banyak sekali sehari. Atur atau hentikan di ${publicUrl}/pemberitahuan`,
    ].join('\n\n'),
  }
}

/** Puts one letter a person for the news of the day into the queue; returns how many. */
async function writeDigests(ctx: Context, publicUrl: string): Promise<number> {
  const today = todayOf(ctx)
  const notices = await listUnmailed(ctx)
  const { name, isSample } = await describeRegion(ctx)
  const isNews = (notice: UnmailedNotice) =>
    dayIn(ctx.timezone, notice.at) >= daysAfter(today, -NEWS_DAYS) && notice.readAt === null
  const sent = isSample ? [] : notices.filter((notice) => isNews(notice) && wants(notice))
  let letters = 0
  const waiting = new Set<string>()
  for (const [userId, news] of Map.groupBy(sent, (notice) => notice.userId)) {
    const { subject, text } = letterOf(news, publicUrl, name)
    const to = news[0]?.email ?? ''
    if (await queueMail(ctx, { to, subject, text, userId, onceKey: `digest/${userId}/${today}` })) letters++
    // Their letter of today is out: what came since is in tomorrow's.
    else for (const { id } of news) waiting.add(id)
  }
  await markMailed(
    ctx,
    notices.flatMap(({ id }) => (waiting.has(id) ? [] : [id])),
  )
  return letters
}

/** The day's mail: one letter a person with what is new and unread, for who wants it. No letters leave a sample region. */
export const digestJob = (publicUrl: string): JobKind<Record<string, never>> => ({
  ...DIGEST,
  run: async (job) => ({
    letters: await job.step(async (ctx) => ({ value: await writeDigests(ctx, publicUrl) })),
  }),
})
