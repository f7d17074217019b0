import type { SealedColumn } from '#platform/vault/reseal-job.ts'

/** Where the phone and address of somebody who is called are sealed. */
export const contactPlace = (participantId: string) => `gathering_participants/${participantId}`

/** Where a speaker's phone and address are sealed. */
export const speakerPlace = (speakerId: string) => `gathering_speaker/${speakerId}`

/** Where needs, food and health of a participant are sealed. */
export const healthPlace = (participantId: string) => `gathering_health/${participantId}`

/** Where the phone of who is in charge meanwhile is sealed. */
export const coverPlace = (coverId: string) => `gathering_cover/${coverId}`

/** What the room keeps sealed. */
export const sealedColumns: readonly SealedColumn[] = [
  { table: 'gathering_participants', column: 'phone_sealed', keys: ['id'], placeOf: contactPlace },
  { table: 'gathering_participants', column: 'email_sealed', keys: ['id'], placeOf: contactPlace },
  { table: 'gathering_speakers', column: 'phone_sealed', keys: ['id'], placeOf: speakerPlace },
  { table: 'gathering_speakers', column: 'email_sealed', keys: ['id'], placeOf: speakerPlace },
  { table: 'gathering_needs', column: 'sealed', keys: ['participant_id'], placeOf: healthPlace },
  { table: 'gathering_covers', column: 'phone_sealed', keys: ['id'], placeOf: coverPlace },
]
