import { copyFile, link, mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { filesFolderOf, walkFiles } from '../files/file-store.ts'
import { sha256 } from '../ids.ts'

/** The list of pictures in a backup: a path a line. The name of each is the hash of its content, so the list vouches for all of them. */
export const FILE_LIST = 'files.txt'

/** On one disk a second name costs nothing, and a file of the store never changes; to another disk it is copied. */
async function linkOrCopy(from: string, to: string) {
  await mkdir(path.dirname(to), { recursive: true, mode: 0o700 })
  await link(from, to).catch(() => copyFile(from, to))
}

/** Puts every picture of a data folder into a backup; answers the bytes of the list, which belongs into the manifest. */
export async function copyFilesOut(dataDir: string, target: string): Promise<Buffer> {
  const lines: string[] = []
  for await (const name of walkFiles(filesFolderOf(dataDir))) {
    await linkOrCopy(path.join(filesFolderOf(dataDir), name), path.join(filesFolderOf(target), name))
    lines.push(name)
  }
  const list = Buffer.from(lines.map((line) => `${line}\n`).join(''))
  await writeFile(path.join(target, FILE_LIST), list, { mode: 0o600 })
  return list
}

/** Puts the pictures of a backup into a data folder, each looked at on the way; answers the first that is missing or spoilt, and then stops. */
export async function copyFilesIn(source: string, dataDir: string, list: Uint8Array): Promise<string | undefined> {
  const names = Buffer.from(list).toString('utf8').split('\n').filter(Boolean)
  for (const name of names) {
    const bytes = await readFile(path.join(filesFolderOf(source), name)).catch(() => undefined)
    if (!bytes || sha256(bytes) !== path.basename(name)) return name
    const to = path.join(filesFolderOf(dataDir), name)
    await mkdir(path.dirname(to), { recursive: true, mode: 0o700 })
    await writeFile(to, bytes, { mode: 0o600 })
  }
  return undefined
}
