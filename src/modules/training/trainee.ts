import type { Disability, TraineeState } from '#contract/training/shapes.ts'

/** Who takes part in a batch, from registration to graduate. */
export interface Trainee {
  readonly id: string
  readonly batchId: string
  /** The record of a list it was taken from. */
  readonly recordId: string | null
  readonly name: string
  readonly sex: 'L' | 'P'
  readonly birthDate: string | null
  /** Sealed {nik, phone, note}; `openIdentifiers`. */
  readonly identifiers: Uint8Array | null
  readonly address: string
  readonly villageCode: string | null
  readonly districtCode: string | null
  readonly education: string
  readonly decile: number | null
  readonly decileAsOf: string
  readonly disabilities: readonly Disability[]
  /** Codes of `seed/training/needs.csv`. */
  readonly needs: readonly string[]
  readonly source: 'list' | 'registration' | 'hand'
  readonly state: TraineeState
  readonly stateReason: string
  readonly receipt: string
  /** Whether the course may stand among the services they received; what a link's words did not say they did not agree to. */
  readonly consentsToLedger: boolean
  readonly combination: Combination
  /** Of the gathering that holds the sessions. */
  readonly participantId: string | null
  readonly score: number | null
  readonly isCompetent: boolean | null
  readonly assessedOn: string | null
  readonly certificateNumber: string
  readonly certificateIssuer: string
  readonly certifiedOn: string | null
  readonly certificateUntil: string | null
  readonly finishedOn: string | null
  readonly life: 'living' | 'died' | 'moved'
  readonly lifeSince: string | null
  readonly createdAt: Date
  readonly version: number
}

/** The minimal answer to whether rules of combination stand against it. */
export type Combination = 'unasked' | 'none' | 'conflict' | 'ask'

export type TraineeStep = 'admit' | 'refuse' | 'withdraw' | 'drop_out' | 'finish' | 'reconsider'

const STEPS: Readonly<Record<TraineeStep, { readonly from: readonly TraineeState[]; readonly to: TraineeState }>> = {
  admit: { from: ['registered'], to: 'admitted' },
  refuse: { from: ['registered'], to: 'refused' },
  /** Taken up again, as when a place becomes free or the reason was wrong. */
  reconsider: { from: ['refused', 'withdrew', 'dropped_out'], to: 'registered' },
  withdraw: { from: ['registered', 'admitted'], to: 'withdrew' },
  drop_out: { from: ['admitted'], to: 'dropped_out' },
  finish: { from: ['admitted'], to: 'finished' },
}

/** The state a step leads to; undefined where the state does not allow it. */
export const stateAfter = (state: TraineeState, step: TraineeStep): TraineeState | undefined =>
  STEPS[step].from.includes(state) ? STEPS[step].to : undefined

/** The steps that somebody in this state allows. */
export const traineeSteps = (state: TraineeState): TraineeStep[] =>
  (Object.keys(STEPS) as TraineeStep[]).filter((step) => stateAfter(state, step))

/** Whether they earn a certificate: they were there as the rule of attendance asks, and are competent. */
export const earnsCertificate = (
  trainee: Pick<Trainee, 'isCompetent'>,
  standing: 'passed' | 'attended' | 'none',
): boolean => trainee.isCompetent === true && standing === 'passed'
