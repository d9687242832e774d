import '@dateline/reader-ui/styles/reader.css'
import type { ReactNode } from 'react'

/** The language of `<html>` is the page's, so each page renders the whole document. */
export default function Layout({ children }: { children: ReactNode }) {
  return children
}
