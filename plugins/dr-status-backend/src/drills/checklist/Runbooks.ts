import type {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { readTechDocsRunbook } from './readTechDocsRunbook';
import type { RunbookSection } from './titlesOfRunbook';

const TIMEOUT_MILLISECONDS = 3000;

/** What the runbook of an entity says, or a beginning of a sentence that says why nothing is known of it. */
export interface ReadRunbook {
  readonly sections?: readonly RunbookSection[];
  readonly message: string;
}

/** Reads runbooks from TechDocs, as the caller may. */
export class Runbooks {
  constructor(
    private readonly options: {
      readonly auth: AuthService;
      readonly discovery: DiscoveryService;
    },
  ) {}

  async read(
    entity: Entity,
    credentials: BackstageCredentials,
  ): Promise<ReadRunbook> {
    const { auth, discovery } = this.options;
    return readTechDocsRunbook(entity, async path => {
      const [baseUrl, { token }] = await Promise.all([
        discovery.getBaseUrl('techdocs'),
        auth.getPluginRequestToken({
          onBehalfOf: credentials,
          targetPluginId: 'techdocs',
        }),
      ]);
      return fetch(`${baseUrl}${path}`, {
        headers: { Authorization: `Bearer ${token}` },
        signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
      });
    });
  }
}
