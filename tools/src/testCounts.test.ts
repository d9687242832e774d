import { describe, expect, it } from 'vitest'
import { countPlaywright, countVitest, judgeLayer, sumCounts } from './testCounts'

const aVitestReport = {
  success: true,
  numPassedTests: 4,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
}
const aPlaywrightReport = { errors: [], stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 } }

describe('the counts of a test run', () => {
  it('come from the reports', () => {
    const report = {
      ...aVitestReport,
      success: false,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
      testResults: [{ status: 'failed', assertionResults: [{ status: 'failed' }] }],
    }
    expect(countVitest(report)).toEqual({ passed: 4, failed: 1, skipped: 3 })
    expect(
      countPlaywright({
        ...aPlaywrightReport,
        stats: { expected: 7, unexpected: 2, flaky: 1, skipped: 5 },
      }),
    ).toEqual({ passed: 7, failed: 3, skipped: 5 })
  })

  it('hold a file that could not be loaded, and an error outside of any test', () => {
    const report = {
      ...aVitestReport,
      success: false,
      testResults: [{ status: 'failed', assertionResults: [] }],
    }
    expect(countVitest(report)).toMatchObject({ passed: 4, failed: 1 })
    expect(countVitest({ ...report, testResults: [] })).toMatchObject({ passed: 4, failed: 1 })
    expect(countPlaywright({ ...aPlaywrightReport, errors: [{}] })).toMatchObject({ passed: 0, failed: 1 })
  })

  it('add up', () => {
    expect(
      sumCounts([
        { passed: 1, failed: 0, skipped: 1 },
        { passed: 2, failed: 3, skipped: 0 },
      ]),
    ).toEqual({ passed: 3, failed: 3, skipped: 1 })
    expect(sumCounts([])).toEqual({ passed: 0, failed: 0, skipped: 0 })
  })
})

describe('a layer', () => {
  const good = { passed: 4, failed: 0, skipped: 0 }

  it('counts as its report says', () => {
    expect(judgeLayer({ counts: good, exitCode: 0 })).toEqual(good)
    const bad = { passed: 4, failed: 2, skipped: 0 }
    expect(judgeLayer({ counts: bad, exitCode: 1 })).toEqual(bad)
  })

  it('of which no test ran has failed once', () => {
    expect(judgeLayer({ counts: { passed: 0, failed: 0, skipped: 0 }, exitCode: 0 }).failed).toBe(1)
    expect(judgeLayer({ counts: { passed: 0, failed: 0, skipped: 9 }, exitCode: 0 }).failed).toBe(1)
  })

  it('whose runner ended badly has failed once, though its report shows no failure', () => {
    expect(judgeLayer({ counts: good, exitCode: 1 }).failed).toBe(1)
    expect(judgeLayer({ counts: good, exitCode: null }).failed).toBe(1)
  })
})
