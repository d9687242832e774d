import type * as Merge from '../comparing/MergeDialog.client'
import type * as Login from './LoginDialog.client'
import type * as Recovery from './RecoveryDialog.client'

// What is rarely asked is loaded when it is, and before it opens: what is typed until then would be missing in it.
export const loadMergeDialog = (): Promise<typeof Merge> => import('../comparing/MergeDialog.client')
export const loadRecoveryDialog = (): Promise<typeof Recovery> => import('./RecoveryDialog.client')
export const loadLoginDialog = (): Promise<typeof Login> => import('./LoginDialog.client')
