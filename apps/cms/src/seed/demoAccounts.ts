import type { Role } from '../access/roles'

/** The demo's people. Their password is public: a database that holds them is served on loopback only. */
export const DEMO_ACCOUNTS: readonly { email: string; name: string; role: Role }[] = [
  { email: 'reporter@dateline.example', name: 'Rowan Reporter', role: 'reporter' },
  { email: 'editor@dateline.example', name: 'Edda Editor', role: 'editor' },
  { email: 'publisher@dateline.example', name: 'Pia Publisher', role: 'publisher' },
  { email: 'fundraiser@dateline.example', name: 'Finn Fundraiser', role: 'fundraiser' },
  { email: 'admin@dateline.example', name: 'Ada Admin', role: 'admin' },
]
