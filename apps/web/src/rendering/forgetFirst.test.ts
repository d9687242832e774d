import type { IncomingMessage, ServerResponse } from 'node:http'
import { expect, it } from 'vitest'
import { forgetFirst } from './forgetFirst'
import { renderHeaders } from './renderHeaders'

it('forgets once for each number of changes that is greater than all before, and before the page is made', () => {
  const order: string[] = []
  const listener = forgetFirst({ forget: () => order.push('forgotten') }, ({ headers }) => {
    order.push(`page after ${String(headers['dateline-changes'])}`)
    return Promise.resolve()
  })
  for (const changes of [0, 2, 2, 1, 3]) {
    const headers = renderHeaders({ host: 'courier.example', changes })
    listener({ headers } as unknown as IncomingMessage, {} as ServerResponse)
  }
  expect(order).toEqual([
    'page after 0',
    'forgotten',
    'page after 2',
    'page after 2',
    'page after 1',
    'forgotten',
    'page after 3',
  ])
})
