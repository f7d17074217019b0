import '@mantine/notifications/styles.layer.css'
import { Notifications, notifications } from '@mantine/notifications'

export const show = notifications.show

/** Where the short messages appear. */
export function Toasts() {
  return <Notifications position="bottom-right" limit={3} />
}
