import { records } from './records.ts'

export const houses = {
  records,
}
