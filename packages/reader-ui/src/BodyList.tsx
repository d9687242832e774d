import type { ListElement } from '@dateline/content-schema/element'
import { TextRuns } from './TextRuns'

export type BodyListProps = { list: ListElement }

export const BodyList = ({ list }: BodyListProps) => {
  const items = list.items.map((item, index) => (
    <li key={index}>
      <TextRuns runs={item.runs} />
      {item.children.map((child, position) => (
        <BodyList key={position} list={child} />
      ))}
    </li>
  ))
  return list.ordered ? <ol start={list.start === 1 ? undefined : list.start}>{items}</ol> : <ul>{items}</ul>
}
