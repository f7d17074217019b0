import { records } from './records.ts'
import { views } from './views.ts'

export const houses = {
  records,
  views,
}
