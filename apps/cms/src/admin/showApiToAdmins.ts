import type { CollectionConfig, DocumentTabCondition, GlobalConfig } from 'payload'
import { isAdmin } from '../access/roles'

const condition: DocumentTabCondition = ({ req }) => isAdmin(req.user)

/** Payload's tab of raw answers is for whoever builds on them; to everybody else it leads nowhere. */
export const showApiToAdmins = <Thing extends CollectionConfig | GlobalConfig>(thing: Thing): Thing => {
  const components = thing.admin?.components
  const edit = { ...components?.views?.edit, api: { tab: { condition } } }
  return {
    ...thing,
    admin: { ...thing.admin, components: { ...components, views: { ...components?.views, edit } } },
  }
}
