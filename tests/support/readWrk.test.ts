import { describe, expect, it } from 'vitest'
import { readWrk } from './readWrk'

const printed = (more = '') => `Running 5s test @ http://127.0.0.1:3000/
  1 threads and 32 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency     1.23ms    2.10ms  40.00ms   95.00%
    Req/Sec    30.10k     1.90k   33.00k    80.00%
  Latency Distribution
     50%  900.00us
     75%    1.10ms
     90%    1.90ms
     99%    8.25ms
  150500 requests in 5.02s, 1.20GB read
${more}Requests/sec:  29980.08
Transfer/sec:    244.00MB
`

describe('what wrk measured', () => {
  it('is the rate of good answers, the slowest hundredth, and what failed', () => {
    expect(readWrk(printed())).toEqual({ rate: 150_500 / 5.02, p99: 8.25, failed: 0 })
    const bad = '  Socket errors: connect 0, read 1, write 0, timeout 2\n  Non-2xx or 3xx responses: 500\n'
    expect(readWrk(printed(bad))).toEqual({ rate: 150_000 / 5.02, p99: 8.25, failed: 503 })
  })

  it.each([
    ['950.50us', 0.9505],
    ['1.20s', 1200],
  ])('is told in milliseconds: %s', (text, milliseconds) => {
    expect(readWrk(printed().replace('8.25ms', text)).p99).toBeCloseTo(milliseconds)
  })

  it('is nothing when nothing was measured', () => {
    expect(() => readWrk('unable to connect to 127.0.0.1:1 Connection refused')).toThrow('Connection refused')
  })
})
