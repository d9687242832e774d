import { BlocksFeature } from '@payloadcms/richtext-lexical'
import { STORY_BLOCKS } from './storyBlocks'

type Blocks = ReturnType<typeof BlocksFeature>
type Offered = Extract<NonNullable<Blocks['feature']>, (...given: never[]) => unknown>

/** Payload's blocks, with a client part of our own: it knows what editors call a block, and what a pasted address is. */
export const StoryBlocksFeature = (): Blocks => {
  const blocks = BlocksFeature({ blocks: STORY_BLOCKS })
  const offered = blocks.feature as Offered
  return {
    ...blocks,
    feature: async (props) => ({
      ...(await offered(props)),
      ClientFeature: '/editor/blocks/StoryBlocksFeature.client#StoryBlocksFeatureClient',
    }),
  }
}
