import { describe, expect, it } from 'vitest'
import { countPlaywright, countVitest, sumCounts } from './testCounts'

describe('the counts of a test run', () => {
  it('come from the reports', () => {
    const report = {
      success: false,
      numPassedTests: 4,
      numFailedTests: 1,
      testResults: [{ status: 'failed', assertionResults: [{ status: 'failed' }] }],
    }
    expect(countVitest(report)).toEqual({ passed: 4, failed: 1 })
    expect(countPlaywright({ errors: [], stats: { expected: 7, unexpected: 2, flaky: 1 } })).toEqual({
      passed: 7,
      failed: 3,
    })
  })

  it('hold a file that could not be loaded, and an error outside of any test', () => {
    const report = {
      success: false,
      numPassedTests: 4,
      numFailedTests: 0,
      testResults: [{ status: 'failed', assertionResults: [] }],
    }
    expect(countVitest(report)).toEqual({ passed: 4, failed: 1 })
    expect(countVitest({ ...report, testResults: [] })).toEqual({ passed: 4, failed: 1 })
    expect(countPlaywright({ errors: [{}], stats: { expected: 0, unexpected: 0, flaky: 0 } })).toEqual({
      passed: 0,
      failed: 1,
    })
  })

  it('add up', () => {
    expect(
      sumCounts([
        { passed: 1, failed: 0 },
        { passed: 2, failed: 3 },
      ]),
    ).toEqual({ passed: 3, failed: 3 })
    expect(sumCounts([])).toEqual({ passed: 0, failed: 0 })
  })
})
