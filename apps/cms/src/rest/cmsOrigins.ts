const LOOPBACK_NAMES: readonly string[] = ['127.0.0.1', 'localhost']

/**
 * The origins that staff may send from: that of the CMS and, on this machine, the same under its other name. People
 * type `localhost` where a configuration says `127.0.0.1`.
 * @param cmsUrl the address of the CMS, without a path
 */
export const cmsOrigins = (cmsUrl: string): string[] => {
  const { protocol, hostname, port, origin } = new URL(cmsUrl)
  if (!LOOPBACK_NAMES.includes(hostname)) return [origin]
  const others = LOOPBACK_NAMES.filter((name) => name !== hostname)
  return [origin, ...others.map((name) => `${protocol}//${name}${port === '' ? '' : `:${port}`}`)]
}
