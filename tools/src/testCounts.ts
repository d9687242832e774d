import { z } from 'zod'

export type TestCounts = { passed: number; failed: number; skipped: number }

/** What is counted of a runner that left no report. */
export const NO_TESTS: TestCounts = { passed: 0, failed: 0, skipped: 0 }

const vitestReport = z.object({
  success: z.boolean(),
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
})

/** Counts of a vitest JSON report. A file that could not be loaded counts as one failure. */
export const countVitest = (report: unknown): TestCounts => {
  const { success, numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } =
    vitestReport.parse(report)
  const unloaded = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  ).length
  const failed = numFailedTests + unloaded
  return {
    passed: numPassedTests,
    failed: failed === 0 && !success ? 1 : failed,
    skipped: numPendingTests + numTodoTests,
  }
}

const playwrightReport = z.object({
  errors: z.array(z.unknown()),
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
})

/** Counts of a Playwright JSON report. An error outside of any test counts as one failure. */
export const countPlaywright = (report: unknown): TestCounts => {
  const { errors, stats } = playwrightReport.parse(report)
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  }
}

/**
 * What a layer counts for. That nothing ran, because no file was found or all was skipped, is a failure; so is a runner
 * that ended badly although its report names no failure.
 */
export const judgeLayer = ({
  counts,
  exitCode,
}: {
  counts: TestCounts
  exitCode: number | null
}): TestCounts =>
  counts.failed === 0 && (exitCode !== 0 || counts.passed === 0) ? { ...counts, failed: 1 } : counts

export const sumCounts = (counts: TestCounts[]): TestCounts => ({
  passed: counts.reduce((sum, count) => sum + count.passed, 0),
  failed: counts.reduce((sum, count) => sum + count.failed, 0),
  skipped: counts.reduce((sum, count) => sum + count.skipped, 0),
})
