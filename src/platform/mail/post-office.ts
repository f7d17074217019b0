import { createTransport } from 'nodemailer'

/** How mail leaves the house. */
export interface MailSettings {
  /** `smtp://user:password@host:587` or `smtps://…:465`. */
  readonly url: string
  /** `Selaras <selaras@malangkab.go.id>`. */
  readonly from: string
}

interface Letter {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
}

export type Posted =
  | { readonly state: 'sent' }
  /** `isFinal`: the mail server will never take this letter. */
  | { readonly state: 'refused'; readonly error: string; readonly isFinal: boolean }

export interface PostOffice {
  post(letter: Letter): Promise<Posted>
  close(): void
}

const SECONDS = 1_000
const domainOf = (from: string) => /@([\w.-]+)/.exec(from)?.[1] ?? 'selaras.local'

/** Digits of addresses and the address itself stay out of what the administrator reads. */
const withoutAddresses = (text: string) => text.replace(/[^\s<>@]+@[^\s<>@]+/g, '…@…').slice(0, 300)

const codeOf = (error: unknown): number =>
  typeof error === 'object' && error !== null && 'responseCode' in error && typeof error.responseCode === 'number'
    ? error.responseCode
    : 0

/** Sends letters one after the other over one connection; `close` ends it. A letter keeps its Message-ID however often it is sent. */
export function openPostOffice({ url, from }: MailSettings): PostOffice {
  const transport = createTransport(
    {
      pool: true,
      maxConnections: 1,
      url,
      connectionTimeout: 15 * SECONDS,
      greetingTimeout: 15 * SECONDS,
      socketTimeout: 60 * SECONDS,
    },
    { from },
  )
  return {
    post: async ({ id, to, subject, text }) => {
      try {
        await transport.sendMail({
          to: { name: '', address: to },
          subject,
          text,
          messageId: `<${id}@${domainOf(from)}>`,
          // No answering machine answers, no loop begins (RFC 3834).
          headers: { 'Auto-Submitted': 'auto-generated' },
          disableFileAccess: true,
          disableUrlAccess: true,
        })
        return { state: 'sent' }
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error)
        const code = codeOf(error)
        // 5xx of a letter is final; a wrong password (535, 530) is the installation's and will be mended.
        const isFinal = code >= 500 && code !== 530 && code !== 535
        return { state: 'refused', error: withoutAddresses(message), isFinal }
      }
    },
    close: () => transport.close(),
  }
}
