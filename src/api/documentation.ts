import { OpenAPIGenerator } from '@orpc/openapi'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import type { Hono } from 'hono'
import { html, raw } from 'hono/html'
import { contract } from '#contract/index.ts'

interface Operation {
  readonly summary?: string
  readonly description?: string
  readonly parameters?: readonly {
    readonly name: string
    readonly in: string
    readonly required?: boolean
    readonly schema?: unknown
  }[]
  readonly requestBody?: { readonly content?: Record<string, { readonly schema?: unknown }> }
  readonly responses?: Record<
    string,
    { readonly description?: string; readonly content?: Record<string, { readonly schema?: unknown }> }
  >
}

const generate = () =>
  new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] }).generate(contract, {
    info: {
      title: 'Selaras',
      version: '1',
      description: 'Sistem koordinasi lintas OPD. Every answer a route can give, errors too.',
    },
    servers: [{ url: '/api' }],
  })

const schemaOf = (content: Record<string, { readonly schema?: unknown }> | undefined) =>
  JSON.stringify(Object.values(content ?? {})[0]?.schema ?? {}, null, 2)

function operationHtml(path: string, method: string, operation: Operation) {
  const parameters = (operation.parameters ?? []).map(
    (p) =>
      html`<li><code>${p.name}</code> (${p.in}${p.required ? ', required' : ''}) <code>${JSON.stringify(p.schema ?? {})}</code></li>`,
  )
  const answers = Object.entries(operation.responses ?? {}).map(
    ([status, answer]) =>
      html`<details><summary>${status} ${answer.description ?? ''}</summary><pre>${schemaOf(answer.content)}</pre></details>`,
  )
  return html`<section id="${method}${path}">
    <h2><span>${method.toUpperCase()}</span> /api${path}</h2>
    <p>${operation.summary ?? ''}</p>
    ${parameters.length > 0 ? html`<ul>${parameters}</ul>` : ''}
    ${operation.requestBody ? html`<details><summary>Body</summary><pre>${schemaOf(operation.requestBody.content)}</pre></details>` : ''}
    ${answers}
  </section>`
}

const STYLE =
  'body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#222}h2{font-size:1rem;border-top:1px solid #ddd;padding-top:1rem}h2 span{background:#e8eaf6;border-radius:4px;padding:2px 6px}pre{background:#f6f5f3;padding:.75rem;overflow:auto;border-radius:8px;font-size:13px}summary{cursor:pointer}'

/** `/api/openapi.json` (OpenAPI 3.1) and `/api/docs`, the same as a page to read. */
export function documentation(app: Hono): void {
  app.get('/api/openapi.json', async (http) => http.json(await generate()))
  app.get('/api/docs', async (http) => {
    const document = await generate()
    const operations = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
      Object.entries(item ?? {}).map(([method, operation]) => ({ path, method, operation: operation as Operation })),
    )
    return http.html(html`<!doctype html>
      <html lang="en">
        <head><meta charset="utf-8" /><meta name="viewport" content="width=device-width" /><title>Selaras API</title><style>${raw(STYLE)}</style></head>
        <body>
          <h1>Selaras API</h1>
          <p>OpenAPI 3.1: <a href="/api/openapi.json">/api/openapi.json</a>. Changes need the header <code>x-selaras-csrf: 1</code> and may carry an <code>Idempotency-Key</code>. Several values in a query are written <code>label[]=duplicate&amp;label[]=complementary</code>, one also <code>label=duplicate</code>.</p>
          ${operations.map(({ path, method, operation }) => operationHtml(path, method, operation))}
        </body>
      </html>`)
  })
}
