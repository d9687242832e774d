import { Fragment } from 'react'
import type { Label } from '@dateline/content-schema/card'
import { messagesFor } from './text/messages'

export type TopicLinksProps = { topics: readonly Label[]; language: string }

export const TopicLinks = ({ topics, language }: TopicLinksProps) =>
  topics.length === 0 ? null : (
    <p className="topics">
      <b>{messagesFor(language).readMoreAbout}</b>{' '}
      {topics.map((topic, index) => (
        <Fragment key={topic.id}>
          {index === 0 ? null : ', '}
          <a href={topic.path}>{topic.name}</a>
        </Fragment>
      ))}
    </p>
  )
