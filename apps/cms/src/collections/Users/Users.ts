import type { CollectionBeforeOperationHook, CollectionConfig, FieldAccess, TypeWithID } from 'payload'
import { Forbidden } from 'payload'
import { admins, adminsField, staff } from '../../access/allow'
import { isAdmin } from '../../access/roles'
import { env } from '../../env'
import { mayRegister } from '../../rest/mayRegister'
import { USERS } from '../slugs'
import { keepOtherLogins } from './keepOtherLogins'
import { showColleague } from './showColleague'
import { ROLES } from '../../access/roles'
import { NAV_GROUPS } from '../../admin/navGroups'

const isSelfOrAdmin: FieldAccess<TypeWithID> = ({ req, id, doc }) =>
  isAdmin(req.user) || (req.user !== null && req.user.id === (id ?? doc?.id))

/** Payload lets whoever comes first make an account, past the rules below. Who may is the admin: there is no other. */
const admitFirst: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'create' || req.payloadAPI === 'local' || req.user) return args
  if (!mayRegister(req.headers)) throw new Forbidden(req.t)
  return { ...args, data: { ...args.data, role: 'admin' } }
}

/** Staff, and nobody else: readers and donors are never users of the newsroom. */
export const Users: CollectionConfig = {
  slug: USERS,
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'role'], group: NAV_GROUPS.house },
  auth: {
    cookies: { secure: env.CMS_URL.startsWith('https:'), sameSite: 'Lax' },
    removeTokenFromResponses: true,
    tokenExpiration: 7200,
    maxLoginAttempts: 10,
    lockTime: 600_000,
    useAPIKey: false,
    forgotPassword: { expiration: 900_000 },
  },
  hooks: { beforeOperation: [admitFirst], afterLogin: [keepOtherLogins], afterRead: [showColleague] },
  access: {
    admin: ({ req }) => Boolean(req.user),
    create: admins,
    read: staff,
    update: ({ req }) => (isAdmin(req.user) ? true : req.user ? { id: { equals: req.user.id } } : false),
    delete: admins,
    unlock: admins,
  },
  fields: [
    { name: 'email', type: 'email', required: true, unique: true, access: { read: isSelfOrAdmin } },
    { name: 'name', type: 'text', required: true, maxLength: 120 },
    {
      name: 'role',
      type: 'select',
      required: true,
      defaultValue: 'reporter',
      saveToJWT: true,
      options: ROLES.map((value) => ({ value, label: value[0]?.toUpperCase() + value.slice(1) })),
      access: { create: adminsField, update: adminsField },
    },
    {
      name: 'isDemo',
      type: 'checkbox',
      defaultValue: false,
      admin: { hidden: true },
      access: { create: adminsField, read: adminsField, update: adminsField },
    },
  ],
}
