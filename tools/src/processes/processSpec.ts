import type { ProcessName } from './pidFile'

/** How far a process is: it does not answer, it lives but is not ready for work, it is ready. */
export type Readiness = 'silent' | 'alive' | 'ready'

export type ProcessSpec = {
  name: ProcessName
  file: string
  args: string[]
  cwd: string
  env: NodeJS.ProcessEnv
  logFile: string
  /** Refuses before the start: a taken port, a program that is not built. */
  before?: () => Promise<void>
  /** `output` is what the process has written since this start. */
  readiness: (output: string) => Promise<Readiness>
  /** Why it ended before it was ready. `output` as above. */
  explainExit?: (output: string) => string
}
