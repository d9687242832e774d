import type { CollectionConfig, NumberField } from 'payload'
import { everybody, fundraisers, staffField } from '../../access/allow'
import { recordsPublicChange } from '../../publishing/recordsPublicChange'
import { AMOUNT_SETS } from '../slugs'
import { NAV_GROUPS } from '../../admin/navGroups'

type Row = { siblingData?: { min?: unknown } }

const DESCRIPTION = 'In the smallest unit: 250 is €2.50.'

const isAmount = (value: unknown): value is number => Number.isInteger(value) && Number(value) > 0

/** What is offered cannot be less than what the texts name as the smallest amount. */
const isTooSmall = (amount: number, { siblingData }: Row): boolean =>
  isAmount(siblingData?.min) && amount < siblingData.min

const problemOf = (amounts: readonly unknown[], label: string, row: Row): true | string => {
  if (!amounts.every(isAmount)) return `${label}: whole numbers of the smallest unit, such as 250 for €2.50.`
  return amounts.some((amount) => isTooSmall(amount, row))
    ? `${label}: nothing less than the smallest amount of this currency.`
    : true
}

const minorUnits = (name: string, label: string): NumberField => ({
  name,
  label,
  type: 'number',
  hasMany: true,
  min: 1,
  admin: { description: DESCRIPTION },
  validate: (value: unknown, row: Row) =>
    value === undefined || value === null ? true : problemOf([value].flat(), label, row),
})

const oneAmount = (name: string, label: string): NumberField => ({
  name,
  label,
  type: 'number',
  required: true,
  min: 1,
  admin: { description: DESCRIPTION },
  validate: (value: unknown, row: Row) => problemOf([value], label, row),
})

/** The amounts that an appeal offers, set per currency by hand, in whole minor units: no float ever appears. */
export const AmountSets: CollectionConfig = {
  slug: AMOUNT_SETS,
  labels: { singular: 'Amount set', plural: 'Amount sets' },
  admin: { useAsTitle: 'name', group: NAV_GROUPS.support },
  access: { create: fundraisers, read: everybody, update: fundraisers, delete: fundraisers },
  hooks: recordsPublicChange(AMOUNT_SETS),
  fields: [
    {
      name: 'name',
      type: 'text',
      required: true,
      unique: true,
      maxLength: 80,
      access: { read: staffField },
      admin: { description: 'For the newsroom; readers never see it.' },
    },
    {
      name: 'currencies',
      type: 'array',
      minRows: 1,
      fields: [
        {
          name: 'currency',
          type: 'text',
          required: true,
          validate: (value: unknown) =>
            typeof value === 'string' && /^[A-Z]{3}$/.test(value)
              ? true
              : 'Three capital letters, such as EUR.',
        },
        minorUnits('oneOff', 'Once'),
        minorUnits('monthly', 'Every month'),
        minorUnits('annual', 'Every year'),
        oneAmount('min', 'Smallest amount'),
        oneAmount('default', 'Preselected amount'),
        {
          name: 'allowOther',
          type: 'checkbox',
          defaultValue: true,
          label: 'Readers may choose another amount',
        },
      ],
    },
  ],
}
