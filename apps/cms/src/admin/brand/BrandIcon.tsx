const MARK =
  'M4 5h11.5C23.4 5 28 9.6 28 16s-4.6 11-12.5 11H4v-8.4h5v4h6c5 0 7.8-2.5 7.8-6.6S20 9.4 15 9.4H9v3.9H4zM4 14.6h13v2.8H4z'

/** A D, with the line in it that a report begins with: the place and the day. */
export const BrandIcon = () => (
  <svg className="brand-icon" viewBox="0 0 32 32" width="24" height="24" aria-hidden="true">
    <path fill="currentColor" d={MARK} />
  </svg>
)
