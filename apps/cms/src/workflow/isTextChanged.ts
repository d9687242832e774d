/** What readers read of a story itself; a change of these is one that the ledger tells of. */
const READ_FIELDS = ['headline', 'kicker', 'teaser', 'body', 'leadPhoto', 'leadCaption'] as const

type Story = Readonly<Record<string, unknown>>

/** Whether what readers read differs between two stored versions of a story. */
export const isTextChanged = (before: Story | null, after: Story): boolean =>
  READ_FIELDS.some(
    (field) => JSON.stringify(before?.[field] ?? null) !== JSON.stringify(after[field] ?? null),
  )
