import { attendance } from './attendance/attendance.ts'
import { checkIn, myAttendance } from './attendance/check-in.ts'
import { devices } from './attendance/devices.ts'
import { events } from './events.ts'
import { carried, series } from './minutes/carried.ts'
import { minutes } from './minutes/minutes.ts'

export const gatherings = { events, minutes, carried, series, attendance, devices, checkIn, myAttendance }
