import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { ICON } from '../icon.ts'
import classes from './feedback.module.css'

interface MessageProps {
  icon: Icon
  tone?: 'plain' | 'bata' | 'kunyit'
  title: string
  children?: ReactNode
  /** What the person can do now. */
  action?: ReactNode
  role?: 'alert' | 'status'
  /** The level of the title in the outline of the page; at 1 it is also the title of the tab. */
  level?: 1 | 2 | 3
}

/** A state that fills its place: an icon, what is so, why, and what can be done. */
export function Message({ icon: MessageIcon, tone = 'plain', title, children, action, role, level = 2 }: MessageProps) {
  const Title = `h${level}` as const
  return (
    <div className={classes.message} data-tone={tone} role={role}>
      <span className={classes.messageIcon}>
        <MessageIcon {...ICON} size={28} />
      </span>
      {level === 1 && <title>{`${title} · Selaras`}</title>}
      <Title className={classes.messageTitle}>{title}</Title>
      {children && <div className={classes.messageText}>{children}</div>}
      {action && <div className={classes.messageAction}>{action}</div>}
    </div>
  )
}
