export { exportDuty } from './export-duty.ts'
export { clearDuty, fillDuty } from './fill-duty.ts'
export { readDuty } from './read-duty.ts'
