import { after } from './after/after.ts'
import { agenda } from './agenda/agenda.ts'
import { answers } from './answers/answers.ts'
import { guest } from './answers/guest.ts'
import { attendance } from './attendance/attendance.ts'
import { checkIn, myAttendance } from './attendance/check-in.ts'
import { devices } from './attendance/devices.ts'
import { certificates } from './certificates/certificates.ts'
import { documents } from './documents/documents.ts'
import { events } from './events.ts'
import { cloning } from './logistics/cloning.ts'
import { duty } from './logistics/duty.ts'
import { lodging } from './logistics/lodging.ts'
import { materials } from './logistics/materials.ts'
import { speakers } from './logistics/speakers.ts'
import { carried, series } from './minutes/carried.ts'
import { minutes } from './minutes/minutes.ts'
import { questions } from './questions/questions.ts'
import { roster } from './roster/roster.ts'

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
