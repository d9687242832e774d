import { describe, expect, it } from 'vitest'
import { decimalAmount, formatAmount } from './amounts'

describe('an amount', () => {
  it('becomes a decimal without a float', () => {
    expect(decimalAmount({ minor: 200, currency: 'EUR' })).toBe('2')
    expect(decimalAmount({ minor: 250, currency: 'EUR' })).toBe('2.50')
    expect(decimalAmount({ minor: 5, currency: 'EUR' })).toBe('0.05')
    expect(decimalAmount({ minor: 250, currency: 'JPY' })).toBe('250')
    expect(decimalAmount({ minor: 1250, currency: 'KWD' })).toBe('1.250')
    expect(decimalAmount({ minor: 9007199254740991, currency: 'EUR' })).toBe('90071992547409.91')
  })

  it.each([
    [{ minor: 200, currency: 'EUR' }, '€2', '2 €'],
    [{ minor: 250, currency: 'EUR' }, '€2.50', '2,50 €'],
    [{ minor: 200, currency: 'CAD' }, 'CA$2', '2 CA$'],
    [{ minor: 250, currency: 'JPY' }, '¥250', '250 ¥'],
    [{ minor: 150000, currency: 'RUB' }, 'RUB 1,500', '1 500 ₽'],
    [{ minor: 9007199254740991, currency: 'EUR' }, '€90,071,992,547,409.91', '90 071 992 547 409,91 €'],
  ])('%o is "%s" in English and "%s" in Russian', (amount, english, russian) => {
    // Languages put no-break spaces of several widths between the parts.
    const plain = (language: string) => formatAmount(amount, language).replace(/\s/g, ' ')
    expect([plain('en'), plain('ru')]).toEqual([english, russian])
  })
})
