'use client'
import { FormSubmit, toast, useDocumentInfo, useForm } from '@payloadcms/ui'
import { useWords } from '../../../admin/useWords'
import { savingWords } from './savingWords'
import { useStorySaving } from './StorySavingProvider.client'

/** Publishes what is typed, after it has been saved. */
export const PublishButton = () => {
  const say = useWords(savingWords)
  const { hasPublishPermission } = useDocumentInfo()
  const { dispatchFields, setSubmitted } = useForm()
  const { send } = useStorySaving()
  if (!hasPublishPermission) return null
  const publish = async (): Promise<void> => {
    const outcome = await send({ fields: { _status: 'published' }, isDraft: false })
    if (outcome.kind === 'saved') toast.success(say('published'))
    else if (outcome.kind === 'unreachable') toast.error(say('notReached'))
    else if (outcome.kind === 'refused') {
      setSubmitted(true)
      dispatchFields({ type: 'ADD_SERVER_ERRORS', errors: [...outcome.errors] })
      toast.error(outcome.message)
    }
  }
  return (
    <FormSubmit buttonId="action-save" size="medium" type="button" onClick={() => void publish()}>
      {say('publish')}
    </FormSubmit>
  )
}
