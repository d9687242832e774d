import type { AmountSet, Appeal, Money } from '@dateline/content-schema/appeal'

export const euros = (amount: number): Money => ({ minor: amount * 100, currency: 'EUR' })

export const anAmountSet = (overrides: Partial<AmountSet> = {}): AmountSet => ({
  currency: 'EUR',
  oneOff: [euros(10), euros(25), euros(50)],
  monthly: [euros(2), euros(5), euros(10)],
  annual: [euros(20), euros(50), euros(100)],
  min: euros(2),
  default: euros(5),
  allowOther: true,
  ...overrides,
})

/** The box at the end of a story; with `slots: ['banner']` and a short heading, the line at the top. */
export const anAppeal = (overrides: Partial<Appeal> = {}): Appeal => ({
  id: 'appeal-spring',
  language: 'en',
  slots: ['articleEnd'],
  priority: 10,
  heading: 'Before you go, a small request',
  paragraphs: [
    [
      {
        text: 'The Courier is written by eleven people on four islands. We have no proprietor, no state grant and no paywall, which is why we could print today’s warning an hour before anyone allowed us to.',
      },
    ],
    [
      { text: 'That independence is paid for by readers. ' },
      { text: 'If you can, give a little every month, starting from €2.', highlight: true },
      { text: ' It takes a minute, and you can stop whenever you like.' },
    ],
  ],
  thanks: 'Thank you for reading.',
  button: 'Continue',
  target: '/support',
  frequency: 'monthly',
  amounts: anAmountSet(),
  picture: null,
  allowedOnSensitive: false,
  startsAt: null,
  endsAt: null,
  ...overrides,
})
