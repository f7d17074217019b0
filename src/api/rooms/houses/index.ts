import { field, survey } from './field.ts'
import { officers } from './officers.ts'
import { photos } from './photos.ts'
import { records } from './records.ts'
import { views } from './views.ts'

export const houses = {
  records,
  photos,
  survey,
  field,
  officers,
  views,
}
