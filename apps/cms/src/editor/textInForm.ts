import { fieldInForm } from '../admin/form/fieldInForm'

/** What Lexical puts among the nodes for the caret and the selection, and which is no node. */
const NO_NODES = '[data-lexical-decorator-boundary], [data-lexical-cursor], [data-lexical-slot]'

/** The element in which the text of a field is written; null while it is not drawn, and for a field that is no text. */
export const textInForm = (path: string, page: ParentNode = document): HTMLElement | null =>
  fieldInForm(path, page)?.querySelector<HTMLElement>('[data-lexical-editor=true]') ?? null

/** The nodes of the first level of a text, counted as they are stored. */
export const nodesInText = (text: Element): Element[] =>
  [...text.children].filter((child) => !child.matches(NO_NODES))
