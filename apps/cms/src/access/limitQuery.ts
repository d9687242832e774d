import type { CollectionBeforeOperationHook } from 'payload'
import { APIError } from 'payload'
import { isAdmin, isStaff } from './roles'

const MAX_PUBLIC_LIMIT = 100
const MAX_PUBLIC_DEPTH = 2

const atMost = (value: unknown, limit: number): number =>
  typeof value === 'number' && value > 0 ? Math.min(value, limit) : limit

const GEO_OPERATORS: ReadonlySet<string> = new Set(['near', 'within', 'intersects'])

const sortPathsOf = (args: object): string[] =>
  'sort' in args
    ? [args.sort].flat().flatMap((paths) => (typeof paths === 'string' ? paths.split(',') : []))
    : []

const operatorsOfWhere = (where: unknown): string[] =>
  typeof where !== 'object' || where === null
    ? []
    : Object.entries(where).flatMap(([key, inner]) => [key, ...operatorsOfWhere(inner)])

/** What the database would fail on, whoever asks: nothing here is a place on a map, and no field is called `$…`. */
const refuseMalformedQuery = (args: object): void => {
  const order = sortPathsOf(args).find((path) => !/^-?[\w.-]+$/.test(path))
  if (order !== undefined) throw new APIError(`sort: "${order}" is no field.`, 400)
  const operator =
    'where' in args ? operatorsOfWhere(args.where).find((key) => GEO_OPERATORS.has(key)) : undefined
  if (operator !== undefined) throw new APIError(`where: "${operator}" is no operator of these fields.`, 400)
}

/** Payload reads `__` as a dot. */
const isForeignPath = (path: string): boolean => path.includes('.') || path.includes('__')

const pathsOfWhere = (where: unknown): string[] =>
  typeof where !== 'object' || where === null
    ? []
    : Object.entries(where).flatMap(([key, inner]) => {
        if (key.toLowerCase() !== 'and' && key.toLowerCase() !== 'or') return [key]
        return Object.values((inner ?? {}) as Record<string, unknown>).flatMap(pathsOfWhere)
      })

/**
 * A condition on a related document asks nobody whether the caller may read that document: by guessing, its words
 * could be found out.
 */
const refuseForeignPaths = (args: object): void => {
  const where = 'where' in args ? pathsOfWhere(args.where) : []
  const sort = sortPathsOf(args).map((path) => path.replace(/^-/, ''))
  const foreign = [...where, ...sort].find(isForeignPath)
  if (foreign !== undefined)
    throw new APIError(`${foreign}: readers may ask for a document's own fields only.`, 400)
}

/**
 * Payload has no upper limit of its own: `limit=0` returns everything. And only an admin may write over
 * somebody's lock.
 */
export const limitQuery: CollectionBeforeOperationHook = ({ args, operation, overrideAccess, req }) => {
  if (overrideAccess) return
  refuseMalformedQuery(args)
  const allowed = 'overrideLock' in args && !isAdmin(req.user) ? { ...args, overrideLock: false } : args
  if (isStaff(req.user)) return allowed
  refuseForeignPaths(args)
  if (operation !== 'read') return allowed
  return {
    ...allowed,
    depth: Math.min(typeof args.depth === 'number' ? args.depth : 0, MAX_PUBLIC_DEPTH),
    // It holds where pages are switched off too, which only saves the count.
    ...('limit' in args ? { limit: atMost(args.limit, MAX_PUBLIC_LIMIT) } : {}),
  }
}
