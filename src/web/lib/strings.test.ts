import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'

const HERE = new URL('..', import.meta.url)

/** Every room that has strings: `app`, `ui` and each feature. */
function rooms(): string[] {
  return readdirSync(HERE, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)(id|en)\.ts$/.test(file))
    .map((file) => file.replace(/\/?(id|en)\.ts$/, ''))
    .filter((room, at, all) => all.indexOf(room) === at)
}

/** Flattens nested strings into `key.path → text`. */
function flat(strings: object, prefix = ''): [string, string][] {
  return Object.entries(strings).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flat(value, `${prefix}${key}.`),
  )
}

const gaps = (text: string) => [...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => name).sort()

async function stringsOf(room: string, language: 'id' | 'en') {
  const module = (await import(new URL(`${room}/${language}.ts`, HERE).href)) as Record<string, object>
  return new Map(flat(module[language] ?? {}))
}

test.each(rooms())('%s says everything in Indonesian and in English', async (room) => {
  const indonesian = await stringsOf(room, 'id')
  const english = await stringsOf(room, 'en')
  expect(indonesian.size).toBeGreaterThan(0)
  expect([...english.keys()].sort()).toEqual([...indonesian.keys()].sort())
  for (const [key, text] of indonesian) {
    expect(text.trim(), `${room}: ${key}`).not.toBe('')
    expect(gaps(english.get(key) ?? ''), `${room}: ${key}`).toEqual(gaps(text))
  }
})
