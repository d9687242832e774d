import type { Money } from './appeal'

const fractionDigits = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2

/**
 * Minor units as a decimal string of the currency's main unit: 250 EUR is `2.50`, 200 EUR `2`, 250 JPY `250`.
 * Made of digits, so that no float ever rounds money.
 */
export const decimalAmount = ({ minor, currency }: Money): string => {
  const digits = fractionDigits(currency)
  if (digits === 0) return String(minor)
  const padded = String(minor).padStart(digits + 1, '0')
  const fraction = padded.slice(-digits)
  const whole = padded.slice(0, -digits)
  return /^0+$/.test(fraction) ? whole : `${whole}.${fraction}`
}

/**
 * A price as people of a language write it, whole amounts without a fraction: "€2.50", "2,50 €". The symbol says which
 * dollars are meant: "CA$2".
 */
export const formatAmount = (amount: Money, language: string): string =>
  new Intl.NumberFormat(language, {
    style: 'currency',
    currency: amount.currency,
    trailingZeroDisplay: 'stripIfInteger',
  }).format(decimalAmount(amount) as Intl.StringNumericLiteral)
