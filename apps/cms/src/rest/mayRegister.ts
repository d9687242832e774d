import { env } from '../env'

/** The first account is made by `npm run create-admin`, or by whoever holds the setup secret. */
export const mayRegister = (headers: Headers): boolean =>
  env.SETUP_SECRET !== undefined &&
  env.SETUP_SECRET !== '' &&
  headers.get('x-setup-secret') === env.SETUP_SECRET
