import { MINUTES_ERRORS } from './minutes/minutes-errors.ts'

/** Errors of meetings, visits and retreats; see `ERRORS`. */
export const GATHERING_ERRORS = {
  gathering_over: {
    status: 409,
    id: 'Acara ini {state}, jadi tidak dapat diubah lagi. Buat salinannya bila perlu mengulang.',
    en: 'This event is {state} and can no longer be changed. Make a copy of it to hold it again.',
  },
  ...MINUTES_ERRORS,
} as const
