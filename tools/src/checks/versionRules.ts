import { gte, satisfies } from 'semver'

export type InstalledPackage = {
  name: string
  version: string
  /** Its `engines.node`. */
  node?: string
}

const PAYLOAD = '3.90.2'
const NODE = '20.20.0'

/** Official plugins with holes that we know of, or that do what ours must not; see docs/. */
const FORBIDDEN = [
  ...['form-builder', 'import-export', 'stripe', 'ecommerce', 'mcp', 'multi-tenant', 'search'].map(
    (name) => `@payloadcms/plugin-${name}`,
  ),
]

/** Packages that ask for a newer Node although they run on ours, each with the reason why that is beyond us. */
const NODE_EXCEPTIONS: Record<string, string> = {}

/** What is installed against the rule of the house. One line for each breach. */
export const breachesOfVersionRules = (packages: InstalledPackage[]): string[] => [
  ...packages.flatMap(({ name, version }) => {
    if (FORBIDDEN.includes(name)) return [`${name} must not be installed`]
    if ((name === 'payload' || name.startsWith('@payloadcms/')) && version !== PAYLOAD) {
      return [`${name} is ${version}; payload and all its packages are ${PAYLOAD}`]
    }
    if (name === 'next' && !satisfies(version, '>=16.4.6 <17'))
      return [`next is ${version}; allowed is >=16.4.6 <17`]
    if (name === 'sharp' && !gte(version, '0.35.5')) return [`sharp is ${version}; allowed is >=0.35.5`]
    return []
  }),
  ...packages
    .filter(({ name, node }) => node !== undefined && !(name in NODE_EXCEPTIONS) && !satisfies(NODE, node))
    .map(({ name, version, node }) => `${name} ${version} asks for Node ${String(node)}; we run on ${NODE}`),
]
