/** Stands at an old address, and leads on without a server and without scripts. @param to relative, percent-encoded */
export const redirectPage = ({ to, policy }: { to: string; policy: string }): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8">` +
  `<meta http-equiv="Content-Security-Policy" content="${policy}">` +
  `<meta http-equiv="refresh" content="0; url=${to}"><title>${to}</title></head>` +
  `<body><p><a href="${to}">${to}</a></p></body></html>`
