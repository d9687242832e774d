'use client'
import type { ReactNode } from 'react'
import { Component } from 'react'
import { useWords } from '../useWords'
import { laterWords } from './laterWords'

const Failed = () => {
  const say = useWords(laterWords)
  return <p role="alert">{say('failed')}</p>
}

type Props = { children: ReactNode }

/**
 * Beside a text that is being written: what fails in here says so in its place, and does not take the page along. It has
 * to be a class, for React hands errors to nothing else.
 */
export class KeptApart extends Component<Props, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true }
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <Failed /> : this.props.children
  }
}
