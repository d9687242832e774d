import type { FeatureProviderServer } from '@payloadcms/richtext-lexical'

/**
 * A feature of Payload whose part in the browser is replaced by ours. What is stored, and how it is validated, stays
 * Payload's.
 * @param clientFeature its path, as in the import map
 */
export const withClientFeature = <Unsanitized, Server, Client>(
  provider: FeatureProviderServer<Unsanitized, Server, Client>,
  clientFeature: string,
): FeatureProviderServer<Unsanitized, Server, Client> => {
  const { feature } = provider
  return {
    ...provider,
    feature: async (given) => ({
      ...(typeof feature === 'function' ? await feature(given) : feature),
      ClientFeature: clientFeature,
    }),
  }
}
