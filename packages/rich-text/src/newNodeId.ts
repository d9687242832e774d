/** The shape of the ObjectId that the editor gives to links, uploads and blocks: 24 hexadecimal digits. */
export const newNodeId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  )
