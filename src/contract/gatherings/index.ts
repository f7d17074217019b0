import { after } from './after/after.ts'
import { agenda } from './agenda/agenda.ts'
import { answers, guest } from './answers/answers.ts'
import { attendance } from './attendance/board.ts'
import { checkIn, myAttendance } from './attendance/check-in.ts'
import { devices } from './attendance/devices.ts'
import { certificates } from './certificates/certificates.ts'
import { documents } from './documents/documents.ts'
import { events } from './gatherings.ts'
import { cloning } from './logistics/cloning.ts'
import { duty } from './logistics/duty.ts'
import { lodging } from './logistics/lodging.ts'
import { materials } from './logistics/materials.ts'
import { speakers } from './logistics/speakers.ts'
import { carried, minutes, series } from './minutes/routes.ts'
import { questions } from './questions/questions.ts'
import { roster } from './roster/roster.ts'

/** Meetings, visits and retreats: who is called, what is held, who came, what was promised. */
export const gatherings = {
  events,
  agenda,
  roster,
  answers,
  guest,
  minutes,
  carried,
  series,
  attendance,
  devices,
  checkIn,
  myAttendance,
  certificates,
  questions,
  after,
  cloning,
  duty,
  lodging,
  materials,
  speakers,
  documents,
}
