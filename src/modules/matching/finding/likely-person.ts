/** Somebody proposed for a service, as far as the proposing agency knows them; null or empty: it does not say. */
export interface Candidate {
  readonly name: string
  /** Digits as far as they are known. */
  readonly nik: string | null
  readonly kk: string | null
  readonly sex: 'L' | 'P' | null
  /** `1979-03-30` */
  readonly birthDate: string | null
  readonly birthPlace?: string
  readonly address?: string
  /** Kemendagri codes with dots. */
  readonly villageCode: string | null
  readonly districtCode?: string | null
  /** `+62…` */
  readonly phone?: string | null
}

/** A person of the region that a candidate may be. Names nobody: whoever shows more than that somebody is there asks the room people. */
export interface LikelyPerson {
  readonly personId: string
  /** Probability (0 to 1) that both are one person, by the region's last model. */
  readonly score: number
  /** same: as sure as an automatic link; maybe: a person must judge, as in the review queue. */
  readonly answer: 'same' | 'maybe'
  /** A record of the person bears the candidate's NIK or family card. */
  readonly sharesNumber: boolean
}
