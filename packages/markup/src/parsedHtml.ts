import type { DefaultTreeAdapterTypes as Tree } from 'parse5'

export const valueOf = ({ attrs }: Tree.Element, name: string): string | undefined =>
  attrs.find((attribute) => attribute.name === name)?.value

/** What stands in `rel`, `as` and the like. */
export const wordsOf = (value = ''): string[] => value.toLowerCase().split(/\s+/)

/** What a template holds stands beside its children. */
export const childrenOf = (node: Tree.ParentNode): Tree.ChildNode[] =>
  'content' in node ? node.content.childNodes : node.childNodes
