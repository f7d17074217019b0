import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Hono } from 'hono'
import { html, raw } from 'hono/html'
import { marked } from 'marked'

const FOLDER = path.resolve(import.meta.dirname, '../../docs/manual')
const START = 'mulai'

const STYLE =
  'body{font:16px/1.6 system-ui,sans-serif;max-width:46rem;margin:0 auto;padding:1rem 1rem 4rem;color:#2b2a28;background:#fff}img{max-width:100%;border:1px solid #ddd;border-radius:8px}a{color:#3b3f8f}table{border-collapse:collapse;display:block;overflow-x:auto}td,th{border:1px solid #ddd;padding:4px 8px;text-align:left}code{background:#f4f2ee;padding:1px 4px;border-radius:4px}pre{overflow-x:auto;background:#f4f2ee;padding:.75rem;border-radius:8px}pre code{padding:0;background:none}main{overflow-wrap:break-word}h1{line-height:1.25}@media(prefers-color-scheme:dark){body{color:#eceae6;background:#1c1b1a}a{color:#a9adf0}code,pre{background:#2d2b29}}'

/** `/manual/<page>`: the manual's own text, as a page that help links open. The pages are ours, so their HTML is trusted. */
export function manual(app: Hono): void {
  for (const door of ['/manual', '/manual/']) app.get(door, (http) => http.redirect(`/manual/${START}`))
  app.use(
    '/manual/images/*',
    serveStatic({
      root: path.relative(process.cwd(), FOLDER),
      rewriteRequestPath: (name) => name.replace(/^\/manual/, ''),
    }),
  )
  app.get('/manual/:page', async (http, next) => {
    const page = http.req.param('page').replace(/\.md$/, '')
    if (!/^[a-z-]+$/.test(page)) return next()
    const text = await readFile(path.join(FOLDER, `${page}.md`), 'utf8').catch(() => undefined)
    if (text === undefined)
      return http.text('Halaman panduan ini tidak ada. / There is no such page of the manual.', 404)
    const title = /^# (.+)$/m.exec(text)?.[1] ?? 'Panduan'
    return http.html(
      html`<!doctype html>
        <html lang="id">
          <head><meta charset="utf-8" /><meta name="viewport" content="width=device-width, initial-scale=1" /><title>${title} · Panduan Selaras</title><style>${raw(STYLE)}</style></head>
          <body><nav><a href="/manual/${START}">Panduan</a> · <a href="/">Selaras</a></nav><main>${raw(await marked.parse(text))}</main></body>
        </html>`,
    )
  })
}
