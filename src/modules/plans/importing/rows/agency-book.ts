import { type Agency, type AgencyMatch, agencyFinder } from '#modules/organisations/index.ts'

/** An agency as a row names it: registered, or to be registered by this import. */
export interface NamedAgency {
  /** Null: not registered yet. */
  readonly id: string | null
  readonly shortName: string
  readonly name: string
}

const key = (text: string) => text.trim().toLowerCase()

/** The agencies a file can name: those of the region, and those this import registers as it meets them. */
export class AgencyBook {
  readonly #find: (text: string) => AgencyMatch
  readonly #byId: Map<string, NamedAgency>
  readonly #known = new Map<string, AgencyMatch>()
  readonly #new = new Map<string, NamedAgency>()

  constructor(agencies: readonly Agency[]) {
    this.#find = agencyFinder(agencies)
    this.#byId = new Map(agencies.map((agency) => [agency.id, agency]))
  }

  find(text: string): AgencyMatch {
    const known = this.#known.get(text) ?? this.#find(text)
    this.#known.set(text, known)
    return known
  }

  get(id: string): NamedAgency | undefined {
    return this.#byId.get(id)
  }

  findNew(...names: readonly string[]): NamedAgency | undefined {
    return names.flatMap((name) => this.#new.get(key(name)) ?? [])[0]
  }

  /** Takes an agency up as one to be registered. */
  add(shortName: string, name: string): NamedAgency {
    const agency = { id: null, shortName, name }
    this.#set(agency)
    return agency
  }

  /** The agency taken up has been registered: later rows find it with its id. */
  settle({ shortName, name }: NamedAgency, id: string): void {
    this.#set({ id, shortName, name })
    this.#byId.set(id, { id, shortName, name })
  }

  #set(agency: NamedAgency) {
    this.#new.set(key(agency.shortName), agency)
    this.#new.set(key(agency.name), agency)
  }
}
