import type { Icon } from '@tabler/icons-react'
import { IconSeeding } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Message } from './message.tsx'

interface EmptyStateProps {
  icon?: Icon
  title: string
  /** What will stand here, and how it gets here: an empty list teaches. */
  children: ReactNode
  action?: ReactNode
}

/** Nothing here yet: what this place is for and the first step. */
export function EmptyState({ icon = IconSeeding, title, children, action }: EmptyStateProps) {
  return (
    <Message icon={icon} title={title} action={action} level={2}>
      {children}
    </Message>
  )
}
