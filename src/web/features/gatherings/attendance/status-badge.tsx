import { IconCircleCheck, IconCircleDashed, IconClockExclamation, IconMail, IconUserShare } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { AttendanceStatus } from '#contract/gatherings/attendance/shapes.ts'
import { Badge } from '../../../ui/figures/badges.tsx'

export const STATUSES = ['present', 'late', 'excused', 'represented', 'absent'] as const

const LOOKS = {
  present: ['daun', IconCircleCheck],
  late: ['kunyit', IconClockExclamation],
  excused: ['nila', IconMail],
  represented: ['nila', IconUserShare],
  absent: ['gray', IconCircleDashed],
} as const

/** Attendance as a word with its icon. */
export function StatusBadge({ status }: { status: AttendanceStatus }) {
  const { t } = useTranslation('gatherings')
  const [tone, icon] = LOOKS[status]
  return (
    <Badge tone={tone} icon={icon}>
      {t(`attendance.status.${status}`)}
    </Badge>
  )
}
