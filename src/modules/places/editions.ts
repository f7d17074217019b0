/** One list of areas: what it is called, by which decree, and since when its codes hold. */
export interface Edition {
  /** Package and version, as written into `areas.source`. */
  readonly name: string
  readonly decree: string
  /** Day from which codes that are new in this list are taken to hold; codes that it lacks no longer hold from that day. */
  readonly validFrom: string
}

/**
 * Lists that Selaras knows, by version of the package `idn-area-data`. A newer package needs a line here, so that nobody upgrades the codes without
 * naming the decree and its day.
 */
export const EDITIONS: Readonly<Record<string, Edition>> = {
  '4.0.1': {
    name: 'idn-area-data 4.0.1',
    decree: 'Kepmendagri 300.2.2-2138 Tahun 2025 jo. 300.2.2-2430 Tahun 2025',
    // The first decree is of 25 April 2025; the second, of 23 June 2025, moved four islands only.
    validFrom: '2025-04-25',
  },
}
