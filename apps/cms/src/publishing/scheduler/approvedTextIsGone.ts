import { APIError } from 'payload'

export class ApprovedTextIsGone extends APIError {
  constructor() {
    super('version: the text that was approved is not there as it was approved. Approve it again.', 400)
  }
}
