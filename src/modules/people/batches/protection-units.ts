/**
 * Bodies whose people never come here: a list of theirs would tell who reported violence. Recognised by name, since the kinds of agencies do not
 * tell a protection unit from another UPTD. Source: UU 12/2022 (UPTD PPA), Perpres 55/2024, PermenPPPA 4/2018; P2TP2A and PPT are what they were
 * called before, shelters are theirs. The agency above them (Dinas … Perlindungan Anak) is none: it keeps lists of courses and women heads of families.
 */
const PROTECTION_UNITS: readonly RegExp[] = [
  /\b(upt|uptd|unit pelaksana teknis( daerah)?|unit)\b.*\b(ppa|p2tp2a|(pelindungan|perlindungan) (terhadap )?(perempuan|anak))\b/,
  /\b(p2tp2a|pusat pelayanan terpadu (pemberdayaan|pelindungan|perlindungan) perempuan)\b/,
  /\b(rumah aman|rumah (pelindungan|perlindungan)|shelter|women'?s crisis cent(er|re)|wcc|unit ppa)\b/,
]

/** Whether an agency is a unit that protects women and children from violence, by any of its names. */
export const isProtectionUnit = (names: readonly string[]): boolean =>
  names.some((name) => {
    const plain = name.normalize('NFKC').toLowerCase().replace(/[.,]/g, ' ').replace(/\s+/g, ' ')
    return PROTECTION_UNITS.some((pattern) => pattern.test(plain))
  })
