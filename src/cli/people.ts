import type { Command } from 'commander'
import type { Terminal } from './command.ts'
import { addLinks } from './people/links.ts'
import { addReview } from './people/review.ts'
import { addRuns } from './people/runs.ts'
import { addSearch } from './people/search.ts'

/** `selaras people links | search | review | match | model` */
export function addPeople(program: Command, terminal: Terminal): void {
  const people = program.command('people').description('warga: siapa di balik baris daftar')
  addLinks(people, terminal)
  addSearch(people, terminal)
  addReview(people, terminal)
  addRuns(people, terminal)
}
