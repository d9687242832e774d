import type { CollectionConfig, SanitizedConfig } from 'payload'
import { nobody } from './allow'
import { LOCKS, lockAccess, takeOver } from './lockAccess'
import { withGuards } from './withGuards'

/** What Payload leaves to its default, which lets every login do everything. The rest of its rules are good. */
const ACCESS: Record<string, CollectionConfig['access']> = {
  [LOCKS]: lockAccess,
  // The admin writes preferences by their key, at an address of its own.
  'payload-preferences': { create: nobody },
  'payload-migrations': { create: nobody, read: nobody, update: nobody, delete: nobody },
}

/**
 * Gives the collections that Payload makes for itself the rules and guards that ours have. It makes them last, from
 * the whole configuration, so they are changed in the finished one, to which other parts of it already refer.
 */
export const guardInternals = (config: SanitizedConfig): SanitizedConfig => {
  for (const collection of config.collections.filter(({ slug }) => slug.startsWith('payload-'))) {
    Object.assign(collection.access, ACCESS[collection.slug])
    Object.assign(collection.hooks, withGuards(collection as unknown as CollectionConfig).hooks)
    if (collection.slug === LOCKS) collection.hooks.beforeChange.push(takeOver)
  }
  return config
}
