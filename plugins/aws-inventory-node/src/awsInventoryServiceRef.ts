import {
  type BackstageCredentials,
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import {
  AwsInventoryClient,
  type AwsInventoryApi,
} from '@meridian/plugin-aws-inventory-common';

/** The inventory for other backend plugins, on behalf of a user or of the plugin itself. */
export interface AwsInventoryService {
  /** @param credentials - whose permissions decide what is answered */
  as(
    credentials: BackstageCredentials,
  ): Promise<Omit<AwsInventoryApi, 'requestScan'>>;
}

/** The inventory over its HTTP API, so it may run in another process. */
export const awsInventoryServiceRef = createServiceRef<AwsInventoryService>({
  id: 'aws-inventory',
  scope: 'plugin',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { auth: coreServices.auth, discovery: coreServices.discovery },
      factory: ({ auth, discovery }) => ({
        async as(credentials) {
          return new AwsInventoryClient({
            discoveryApi: discovery,
            fetchApi: {
              fetch: async (input, init) => {
                const { token } = await auth.getPluginRequestToken({
                  onBehalfOf: credentials,
                  targetPluginId: 'aws-inventory',
                });
                const request = new Request(input, init);
                request.headers.set('Authorization', `Bearer ${token}`);
                return fetch(request);
              },
            },
          });
        },
      }),
    }),
});
