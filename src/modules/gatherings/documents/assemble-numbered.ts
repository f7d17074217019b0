import { dateRange } from '#modules/letters/index.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import type { Participant } from '../roster/participant.ts'
import type { Content, Wish } from './content.ts'
import { findMinutes, getSigner, hoursOf, linesOf, type Material, placeOf, postOf } from './material.ts'
import { outcomeInWords, outcomesOf } from './outcomes-in-words.ts'

type Form = Content['form']

function invitation({ timezone }: Context, { gathering, sessions, people: all }: Material, wish: Wish): Form {
  const people = all.filter(({ role }) => role !== 'committee')
  const [only] = people
  const isOne = people.length === 1 && only !== undefined
  const items = sessions.filter(({ kind }) => kind === 'session' || kind === 'ceremony')
  return {
    kind: 'invitation',
    input: {
      urgency: wish.urgency,
      subject: `Undangan ${gathering.title}`,
      addressee: isOne ? postOf(only) : '',
      invitees: isOne
        ? []
        : people.map((person) => ({
            post: postOf(person),
            agency: person.agency?.name ?? '',
            name: person.personName,
          })),
      opening: gathering.purpose,
      legalBase: linesOf(gathering.legalBase),
      when: { from: gathering.startsOn, until: gathering.endsOn },
      hours: hoursOfAll(timezone, gathering, sessions),
      place: placeOf(gathering),
      // A long programme goes with the materials; the letter says what it is about.
      agenda: items.length > 0 && items.length <= MOST_ITEMS ? items.map(({ title }) => title) : [gathering.title],
      notes: wish.notes,
      copies: wish.copies,
    },
  }
}

const MOST_ITEMS = 8

/** From the start of the first to the end of the last; over several days an hour of the end would be read as that of each day. */
function hoursOfAll(timezone: string, { startsOn, endsOn }: Material['gathering'], sessions: Material['sessions']) {
  const hours = hoursOf(timezone, sessions)
  return startsOn === endsOn ? hours : { ...hours, until: '' }
}

async function officialRecord(ctx: Context, { gathering, people }: Material): Promise<Form> {
  const minutes = await findMinutes(ctx, gathering.id)
  const outcomes = minutes ? outcomesOf(minutes) : []
  const conclusions = minutes?.items.flatMap(({ notes }) =>
    notes.filter(({ part }) => part === 'conclusion').flatMap(({ text }) => linesOf(text)),
  )
  const points = [
    `Telah dilaksanakan ${gathering.title} pada ${dateRange(gathering.startsOn, gathering.endsOn)}, dengan undangan ${people.length} orang${minutes ? ` dan kehadiran ${minutes.presence.present + minutes.presence.represented} orang` : ''}.`,
    ...(conclusions ?? []),
    ...(await Promise.all(outcomes.map((outcome) => outcomeInWords(ctx, outcome)))),
  ]
  assert(points.length > 1, 'minutes_empty')
  const chair = minutes?.head.chair
  return {
    kind: 'official_record',
    input: {
      title: `HASIL ${gathering.title}`,
      place: placeOf(gathering),
      parties: [
        {
          name: chair?.name ?? '',
          nip: chair?.nip ?? '',
          rank: '',
          post: chair?.title ?? '',
          agency: gathering.organiser.name,
        },
      ],
      points,
      copies: 2,
      witness: null,
    },
  }
}

const isSent =
  (assigned: Wish['assigned']) =>
  ({ role }: Participant) =>
    assigned === 'committee' ? role === 'committee' : role === 'participant'

function assignmentLetter({ gathering, people }: Material, wish: Wish): Form {
  const sent = people.filter(isSent(wish.assigned))
  assert(sent.length > 0, 'nobody_assigned')
  return {
    kind: 'assignment_letter',
    input: {
      legalBase: linesOf(gathering.legalBase),
      assigned: sent.map((person) => ({
        name: person.personName,
        nip: person.nip ?? '',
        rank: '',
        post: postOf(person),
        agency: person.agency?.name ?? '',
      })),
      tasks: [
        wish.assigned === 'committee'
          ? `Menyiapkan dan melaksanakan ${gathering.title}.`
          : `Mengikuti ${gathering.title} sampai selesai.`,
        'Melaksanakan tugas ini dengan penuh tanggung jawab dan melaporkan hasilnya.',
      ],
      when: { from: gathering.startsOn, until: gathering.endsOn },
      place: placeOf(gathering),
      copies: wish.copies,
    },
  }
}

/** What a numbered paper would say now. Throws `signer_missing`, `nobody_assigned`, `minutes_empty`. */
export async function assemble(ctx: Context, material: Material, wish: Wish): Promise<Content> {
  const signer = await getSigner(ctx, material.gathering, wish.datedOn, wish.signerPositionId)
  switch (wish.kind) {
    case 'invitation':
      return { wish, signer, form: invitation(ctx, material, wish) }
    case 'official_record':
      return { wish, signer, form: await officialRecord(ctx, material) }
    case 'assignment_letter':
      return { wish, signer, form: assignmentLetter(material, wish) }
  }
}
