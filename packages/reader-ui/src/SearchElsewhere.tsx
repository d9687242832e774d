import { searchPath } from '@dateline/content-schema/readerPath'
import type { SearchLineProps } from './SearchLine'
import { SearchLine } from './SearchLine'

/** For pages that are not what the reader came for. */
export const SearchElsewhere = ({ site }: Pick<SearchLineProps, 'site'>) => (
  <form className="search-form" role="search" action={searchPath(site)} method="get">
    <SearchLine site={site} />
  </form>
)
