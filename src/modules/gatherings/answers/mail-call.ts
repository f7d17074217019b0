import { dayAndDateRange } from '#modules/letters/index.ts'
import type { Context } from '#platform/context.ts'
import { withdrawMails } from '#platform/mail/mail-queries.ts'
import { queueMail } from '#platform/mail/queue-mail.ts'
import type { Gathering } from '../gathering.ts'
import type { Participant } from '../roster/participant.ts'
import { openContact } from '../roster/write-participant.ts'
import { invitationUrl, participantToken } from './personal-link.ts'

const OPENINGS = {
  invited: (organiser: string) => `${organiser} mengundang Anda pada acara berikut.`,
  reminded: (organiser: string) => `${organiser} menunggu jawaban Anda atas undangan berikut.`,
}

/** The administrator reads subjects in the list of mails: that of an internal event names nothing. */
const subjectOf = ({ title, visibility }: Gathering, what: string) =>
  visibility === 'internal' ? `${what} acara` : `${what}: ${title}`

/**
 * Sends the personal link by e-mail to those whose address the organiser has written down; how many. Once for each call and each day of reminding,
 * however often it is asked for.
 */
export async function mailCall(
  ctx: Context,
  gathering: Gathering,
  { people, publicUrl, about }: { people: readonly Participant[]; publicUrl: string; about: keyof typeof OPENINGS },
): Promise<number> {
  const { title, place, startsOn, endsOn, organiser } = gathering
  const day = ctx.clock.now().toISOString().slice(0, 10)
  let sent = 0
  for (const participant of people) {
    const { email } = openContact(ctx, participant)
    if (!email) continue
    const { personName, title: post } = participant
    const lines = [
      `Yth. ${personName}`,
      ...(post ? [post] : []),
      '',
      OPENINGS[about](organiser.name),
      '',
      `Acara: ${title}`,
      `Hari, tanggal: ${dayAndDateRange(startsOn, endsOn)}`,
      ...(place ? [`Tempat: ${place}`] : []),
      '',
      'Undangan, agenda, dan jawaban Anda:',
      invitationUrl(publicUrl, participantToken(ctx, participant)),
      '',
      'Tautan ini milik Anda sendiri; jangan diteruskan.',
    ]
    const onceKey = `gathering.${about} ${participant.id} ${about === 'reminded' ? day : (gathering.moved?.at.toISOString() ?? '')}`
    await queueMail(ctx, { to: email, subject: subjectOf(gathering, 'Undangan'), text: lines.join('\n'), onceKey })
    sent++
  }
  return sent
}

/** Takes back what still waits to be sent, and tells by e-mail those who were called and have left an address that it was called off. */
export async function mailCancellation(
  ctx: Context,
  gathering: Gathering,
  people: readonly Participant[],
): Promise<void> {
  const { title, startsOn, endsOn, organiser, stateReason } = gathering
  await withdrawMails(
    ctx,
    people.flatMap(({ id }) => Object.keys(OPENINGS).map((about) => `gathering.${about} ${id} `)),
  )
  for (const participant of people) {
    const { email } = openContact(ctx, participant)
    if (!email || !participant.invitedAt) continue
    const lines = [
      `Yth. ${participant.personName}`,
      '',
      `${organiser.name} membatalkan acara berikut.`,
      '',
      `Acara: ${title}`,
      `Hari, tanggal: ${dayAndDateRange(startsOn, endsOn)}`,
      `Alasan: ${stateReason}`,
    ]
    const onceKey = `gathering.cancelled ${participant.id}`
    await queueMail(ctx, { to: email, subject: subjectOf(gathering, 'Pembatalan'), text: lines.join('\n'), onceKey })
  }
}
