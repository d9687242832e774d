import { describe, expect, it } from 'vitest'
import { newsroom } from '../fixtures/newsroom'
import { block, paragraph, root } from './lexicalBuilders'
import { excerptOf } from './excerptOf'
import { toElements } from './toElements'
import { toPlainText } from './toPlainText'

const end = block({ blockType: 'readMoreBreak' })
const excerpt = (...nodes: Parameters<typeof root>[0]) =>
  excerptOf(toElements(root(nodes), newsroom).elements)

describe('excerptOf', () => {
  it('ends at the first break', () => {
    const read = excerpt(
      paragraph('One.'),
      paragraph('Two.'),
      end,
      paragraph('Three.'),
      end,
      paragraph('Four.'),
    )
    expect(toPlainText(read ?? [])).toBe('One.\n\nTwo.')
  })

  it('is none where no break was set, or nothing stands before it', () => {
    expect(excerpt(paragraph('One.'))).toBeNull()
    expect(excerpt(end, paragraph('One.'))).toBeNull()
  })
})
