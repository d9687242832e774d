const CAUSES = [
  {
    pattern: /DBPathInUse|Unable to lock the lock file|lock file.*held/i,
    explain: ({ dataDir }: Exit) =>
      `Another mongod already uses ${dataDir}/mongo. Stop it (npm run stack -- stop database), or choose another folder: DATA_DIR=.data-2 npm start`,
  },
  {
    pattern: /Address already in use/i,
    explain: ({ port }: Exit) =>
      `Port ${String(port)} is taken. Stop the program that uses it, or choose another: MONGOD_PORT=${String(port + 10)} npm start`,
  },
  {
    pattern: /No space left on device/i,
    explain: ({ dataDir }: Exit) =>
      `The disk that holds ${dataDir} is full. Nothing is lost: free some space, or move DATA_DIR to another disk, and start again.`,
  },
  {
    pattern: /Permission denied|Read-only file system|is not writable|IllegalOperation.*dbpath/i,
    explain: ({ dataDir }: Exit) =>
      `${dataDir} cannot be written by this user. Change its owner, or choose another DATA_DIR.`,
  },
  {
    pattern:
      /featureCompatibilityVersion|Wrong mongod version|UPGRADE PROBLEM|unsupported WiredTiger file version/i,
    explain: ({ dataDir, version }: Exit) =>
      `${dataDir}/mongo was written by another version of MongoDB; this mongod is ${version}. Name the earlier one with MONGOD=/path/of/mongod, or choose another DATA_DIR.`,
  },
]

export type Exit = {
  /** The end of its log. */
  log: string
  /** Where the whole log is. */
  logFile: string
  dataDir: string
  port: number
  version: string
}

/** Says why a mongod did not start, and what helps. */
export const explainMongodExit = (exit: Exit): string => {
  const cause = CAUSES.find(({ pattern }) => pattern.test(exit.log))
  const lastLines = exit.log.trim().split('\n').slice(-5).join('\n')
  return cause
    ? `The database did not start. ${cause.explain(exit)}\nIts log: ${exit.logFile}`
    : `The database did not start. Its log: ${exit.logFile}\n${lastLines}`
}
