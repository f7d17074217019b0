import { z } from 'zod'
import { base, errors } from './errors.ts'
import { AreaCode, Day, Paging, pageOf } from './shapes.ts'

export const AreaLevel = z.enum(['province', 'regency', 'district', 'village'])
export type AreaLevel = z.infer<typeof AreaLevel>

export const AreaKind = z.enum(['provinsi', 'kabupaten', 'kota', 'kecamatan', 'kelurahan', 'desa', 'desa adat'])
export type AreaKind = z.infer<typeof AreaKind>

/** An area as other records name it. `name` is bare: *Malang*. */
export const AreaName = z.object({ code: AreaCode, name: z.string(), level: AreaLevel })
export type AreaName = z.infer<typeof AreaName>

/** `fullName` carries the kind: *Kabupaten Malang*, *Kec. Kepanjen*. `validUntil` is set once the code has gone. */
export const Area = AreaName.extend({
  kind: AreaKind,
  fullName: z.string(),
  parentCode: AreaCode.nullable(),
  validFrom: Day,
  validUntil: Day.nullable(),
})
export type Area = z.infer<typeof Area>

/** `within` are the areas around it, nearest first: two areas of one name are told apart by them. */
export const FoundArea = Area.extend({ within: z.array(AreaName.extend({ fullName: z.string() })) })
export type FoundArea = z.infer<typeof FoundArea>

/** Another code or name of an area, in its scheme: an earlier Kemendagri code, a BPS code, a local short name. */
export const AreaAlias = z.object({
  value: z.string(),
  scheme: z.enum(['kemendagri', 'bps', 'name']),
  validFrom: Day.nullable(),
  validUntil: Day.nullable(),
  source: z.string(),
})

/** How many areas of each level lie below. */
export const AreaCounts = z.object({
  provinces: z.number().int(),
  regencies: z.number().int(),
  districts: z.number().int(),
  villages: z.number().int(),
})
export type AreaCounts = z.infer<typeof AreaCounts>

export const AreaDetail = FoundArea.extend({
  source: z.string(),
  aliases: z.array(AreaAlias),
  counts: AreaCounts,
  inRegion: z.boolean(),
})
export type AreaDetail = z.infer<typeof AreaDetail>

/** The region's own areas two levels deep: districts with their villages, or regencies with their districts for a province. */
export const AreaTree = z.object({
  root: Area,
  branches: z.array(Area.extend({ leaves: z.array(Area.omit({ parentCode: true })) })),
})
export type AreaTree = z.infer<typeof AreaTree>

/** What the page *Wilayah* opens with. */
export const PlacesOverview = z.object({
  region: Area,
  timezone: z.string(),
  counts: AreaCounts,
  /** Which list the codes come from and how much of the country it has, or null before it was loaded. */
  edition: z.object({ name: z.string(), decree: z.string(), loadedAt: z.string(), counts: AreaCounts }).nullable(),
  /** How many of the areas one level below the region have a boundary, and whose. */
  shapes: z.object({ drawn: z.number().int(), expected: z.number().int(), sources: z.array(z.string()) }),
  can: z.object({ importBoundaries: z.boolean() }),
})
export type PlacesOverview = z.infer<typeof PlacesOverview>

const Position = z.array(z.number()).min(2)
const Polygon = z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(Position)) })
const MultiPolygon = z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(z.array(Position))) })
/** GeoJSON (RFC 7946): longitude, latitude in degrees of WGS 84. */
export const AreaGeometry = z.discriminatedUnion('type', [Polygon, MultiPolygon])
export type AreaGeometry = z.infer<typeof AreaGeometry>

export const AreaShapes = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      id: AreaCode,
      properties: z.object({ code: AreaCode, name: z.string(), fullName: z.string() }),
      geometry: AreaGeometry,
    }),
  ),
})
export type AreaShapes = z.infer<typeof AreaShapes>

/** What an import of boundaries did. `unknown` are codes of no area, `outside` those that the importer may not touch. */
export const BoundaryImport = z.object({
  imported: z.number().int(),
  unknown: z.array(z.string()),
  outside: z.array(z.string()),
  /** Features without a usable polygon or code, with their place in the file (from 1). */
  unusable: z.array(z.object({ feature: z.number().int(), reason: z.enum(['no_code', 'no_polygon', 'not_degrees']) })),
})
export type BoundaryImport = z.infer<typeof BoundaryImport>

const Code = z.object({ code: AreaCode })

export const places = {
  overview: base
    .route({ method: 'GET', path: '/places', summary: 'The region in areas: counts, list in use, boundaries' })
    .output(PlacesOverview),
  search: base
    .route({
      method: 'GET',
      path: '/places/search',
      summary: 'Areas of the whole country by name or code, forgiving spelling; those of the region first',
    })
    .input(
      z.object({
        q: z.string().trim().min(1).max(200),
        within: AreaCode.optional(),
        level: AreaLevel.optional(),
        limit: z.coerce.number().int().min(1).max(50).default(20),
      }),
    )
    .output(z.array(FoundArea)),
  tree: base.route({ method: 'GET', path: '/places/tree', summary: "The region's areas, two levels" }).output(AreaTree),
  get: base.route({ method: 'GET', path: '/places/areas/{code}' }).input(Code).output(AreaDetail),
  children: base
    .route({ method: 'GET', path: '/places/areas/{code}/children' })
    .input(Paging.extend({ ...Code.shape, q: z.string().trim().max(100).optional() }))
    .output(pageOf(Area)),
  shapes: base
    .route({
      method: 'GET',
      path: '/places/shapes',
      summary: 'Boundaries as GeoJSON; answers 304 to the ETag of an earlier answer',
      outputStructure: 'detailed',
    })
    .input(z.object({ within: AreaCode.optional(), level: AreaLevel.optional() }))
    .output(
      z.union([
        z.object({ status: z.literal(200), headers: z.record(z.string(), z.string()), body: AreaShapes }),
        z.object({ status: z.literal(304), headers: z.record(z.string(), z.string()) }),
      ]),
    ),
  importBoundaries: base
    .route({
      method: 'POST',
      path: '/places/boundaries',
      summary: 'GeoJSON or TopoJSON with `properties.code`; replaces the boundaries of the same codes in the region',
    })
    .errors(errors('boundaries_unreadable'))
    .input(z.object({ file: z.file(), source: z.string().trim().min(3).max(200) }))
    .output(BoundaryImport),
}
