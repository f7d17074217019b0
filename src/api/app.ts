import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { OpenAPIHandler } from '@orpc/openapi/fetch'
import { ORPCError } from '@orpc/server'
import { ResponseHeadersPlugin } from '@orpc/server/plugins'
import { Hono, type Context as Http } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import { secureHeaders } from 'hono/secure-headers'
import { describeError, ERRORS, type ErrorCode, type Language } from '#contract/errors.ts'
import { MAX_FILE_BYTES } from '#contract/imports.ts'
import { ADDRESS_HEADER } from '#modules/accounts/index.ts'
import { AppError } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { documentation } from './documentation.ts'
import { type HealthParts, health } from './health.ts'
import { type Incoming, type Services, toAnswer } from './kit.ts'
import { manual } from './manual.ts'
import { addressOf, limitRate } from './rate-limit.ts'
import { router } from './router.ts'

/** A file with what a form puts around it. */
const MAX_BODY = MAX_FILE_BYTES + 64 * 1024
/** Checks of certificates from one address. */
const VERIFYING = { perSecond: 1, burst: 60 }
const MAX_SIGN_IN = 64 * 1024
const WEB = path.resolve(import.meta.dirname, '../../dist/web')
const CHANGES = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

const languageOf = (http: Http): Language =>
  http.req.header('accept-language')?.toLowerCase().startsWith('en') ? 'en' : 'id'

const refuse = (http: Http, code: ErrorCode) =>
  http.json(
    { defined: true, code, status: ERRORS[code].status, message: describeError(code, languageOf(http)), data: {} },
    ERRORS[code].status,
  )

/** The whole HTTP side: API, sign-in, health, documentation, and the built web with every page answered by its shell. */
export function createApp(services: Services, healthParts: HealthParts): Hono {
  const app = new Hono()
  const handler = new OpenAPIHandler<Incoming>(router, {
    plugins: [new ResponseHeadersPlugin()],
    interceptors: [
      async ({ context, next }) => {
        try {
          return await next()
        } catch (error) {
          // Routes answer their own failures (kit.ts); what else comes here could not be read as a request at all.
          throw toAnswer(error instanceof ORPCError ? error : new AppError('unreadable_request'), context)
        }
      },
    ],
  })

  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        // Mantine sets sizes and positions as style attributes; MapLibre runs its worker from a blob.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        workerSrc: ["'self'", 'blob:'],
        connectSrc: ["'self'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
      },
      referrerPolicy: 'same-origin',
      xFrameOptions: 'DENY',
    }),
  )
  // Leaves event streams alone: a compressor would hold their lines back.
  app.use(compress())
  health(app, healthParts)

  app.use('/api/*', limitRate(services))
  // Anybody may ask, so nobody asks often.
  app.use('/api/verify', limitRate({ ...services, rate: VERIFYING }))
  app.use('/api/public/*', limitRate({ ...services, rate: VERIFYING }))
  app.use('/api/*', async (http, next) => {
    // A form of another site can send cookies, but not this header.
    if (
      CHANGES.has(http.req.method) &&
      http.req.header('x-selaras-csrf') !== '1' &&
      !http.req.path.startsWith('/api/auth/')
    )
      return refuse(http, 'forbidden')
    await next()
    // A route whose answer the browser may keep says so itself.
    if (!http.res.headers.has('cache-control')) http.header('cache-control', 'no-store')
    return undefined
  })
  app.use('/api/auth/*', bodyLimit({ maxSize: MAX_SIGN_IN, onError: (http) => refuse(http, 'too_large') }))
  app.on(['GET', 'POST'], '/api/auth/*', async (http) => {
    // The sign-in limits count by this header, so nobody outside may choose it.
    const headers = new Headers(http.req.raw.headers)
    headers.set(ADDRESS_HEADER, addressOf(http, services.trustProxy))
    const answer = await services.authentication.handler(new Request(http.req.raw, { headers }))
    if (http.req.method === 'POST') services.sessions.forget()
    return answer
  })
  documentation(app)
  manual(app)
  app.use('/api/*', bodyLimit({ maxSize: MAX_BODY, onError: (http) => refuse(http, 'too_large') }))
  // A picture that the browser still has is not sent again; who may see it is asked all the same.
  app.get('/api/house-photos/:id/:size', etag())
  app.all('/api/*', async (http) => {
    const context: Incoming = {
      services,
      requestId: newId(),
      language: languageOf(http),
      headers: http.req.raw.headers,
    }
    const { matched, response } = await handler.handle(http.req.raw, { prefix: '/api', context })
    return matched ? response : refuse(http, 'not_found')
  })

  app.use('/assets/*', async (http, next) => {
    await next()
    if (http.res.ok) http.header('cache-control', 'public, max-age=31536000, immutable')
  })
  app.use('*', serveStatic({ root: path.relative(process.cwd(), WEB) }))
  // A file that is not there is no page: an answer kept for a year in its place would break the page for good.
  app.get('/assets/*', (http) => refuse(http, 'not_found'))
  app.get('/presensi/:file{.+\\.(?:js|webmanifest)}', (http) => refuse(http, 'not_found'))
  app.get('/petugas/:file{.+\\.(?:js|webmanifest)}', (http) => refuse(http, 'not_found'))
  app.get('*', async (http) => {
    const shell = await readFile(path.join(WEB, 'index.html'), 'utf8').catch(() => undefined)
    if (shell === undefined)
      return http.text(
        'Tampilan web belum dibangun: jalankan npm run build. / The web is not built yet: run npm run build.',
        503,
      )
    return http.html(shell)
  })
  app.onError((error, http) => {
    services.log.error({ err: error }, 'unexpected')
    return refuse(http, 'internal')
  })
  return app
}
