/** Where this machine reaches what listens on a host. An origin, without a slash at the end. */
export const listeningAddress = ({ host, port }: { host: string; port: number }): string => {
  // "Every address" is nothing that one could ask.
  const reached = ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host
  return new URL(`http://${reached.includes(':') ? `[${reached}]` : reached}:${String(port)}`).origin
}
