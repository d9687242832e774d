import config from '@payload-config'
import { REST_DELETE, REST_GET, REST_OPTIONS, REST_PATCH, REST_POST, REST_PUT } from '@payloadcms/next/routes'
import { restoresAsDraft } from '../../../../rest/restoresAsDraft'
import { withReadRules, withWriteRules } from '../../../../rest/withWriteRules'

export const GET = withReadRules(REST_GET(config))
export const POST = withWriteRules(restoresAsDraft(REST_POST(config)))
export const DELETE = withWriteRules(REST_DELETE(config))
export const PATCH = withWriteRules(REST_PATCH(config))
export const PUT = withWriteRules(REST_PUT(config))
export const OPTIONS = REST_OPTIONS(config)
