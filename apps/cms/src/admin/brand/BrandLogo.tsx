import { BrandIcon } from './BrandIcon'

export const BrandLogo = () => (
  <span className="brand-logo">
    <BrandIcon />
    <span className="brand-logo__name">Dateline</span>
  </span>
)
