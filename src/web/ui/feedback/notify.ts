import i18next from 'i18next'
import { requestError } from '../../lib/request-error.ts'

// Fetched apart: most visits need no message in their first seconds.
const toasts = () => import('./toasts.tsx')

const closeButton = () => ({ 'aria-label': i18next.t('ui:close') })

/** Says at the edge of the screen that something was done. */
export async function notifyDone(message: string, title?: string): Promise<void> {
  const { show } = await toasts()
  show({ message, ...(title && { title }), color: 'daun', withBorder: true, closeButtonProps: closeButton() })
}

/** Says at the edge of the screen what went wrong, why, and what now; stays until it is closed. */
export async function notifyError(error: unknown, title?: string): Promise<void> {
  const { show } = await toasts()
  const { message } = requestError(error)
  show({
    message,
    ...(title && { title }),
    color: 'bata',
    autoClose: false,
    withBorder: true,
    closeButtonProps: closeButton(),
  })
}
