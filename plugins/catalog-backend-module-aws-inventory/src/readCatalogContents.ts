import type { AuthService } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_ORIGIN_LOCATION,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { CONTENT_HASH_ANNOTATION } from './contentHash';
import { entityRefOf } from './entityName';
import type { AwsInventoryProviderConfig } from './readProviderConfig';
import { PROVIDER_LOCATION } from './toEntity';

const PAGE_SIZE = 1000;
const ARN_ANNOTATION = 'meridian.aws/arn';
const TYPE_ANNOTATION = 'meridian.aws/type';

/** What the catalog shows of this provider's entities: texts only, so that many fit into memory. */
export interface CatalogContents {
  /** The content hash of each resource of a configured type, by ARN; empty where it has none. */
  readonly hashByArn: Map<string, string>;
  readonly unownedGroupHash: string | undefined;
  /** References of entities that the configuration does not want any more. */
  readonly unwantedRefs: readonly string[];
}

/**
 * Reads what the catalog shows of the entities of this provider.
 *
 * The catalog shows an entity when it has processed it, so the newest may be missing.
 */
export async function readCatalogContents(
  options: {
    auth: AuthService;
    catalog: CatalogService;
    config: Pick<AwsInventoryProviderConfig, 'types' | 'unownedGroup'>;
  },
  signal: AbortSignal | undefined,
): Promise<CatalogContents> {
  const { auth, catalog, config } = options;
  const types = new Set(config.types);
  const hashByArn = new Map<string, string>();
  const unwantedRefs: string[] = [];
  let unownedGroupHash: string | undefined;

  const pages = catalog.streamEntities(
    {
      filter: {
        [`metadata.annotations.${ANNOTATION_ORIGIN_LOCATION}`]:
          PROVIDER_LOCATION,
      },
      fields: [
        'kind',
        'metadata.name',
        'metadata.namespace',
        ...[ARN_ANNOTATION, TYPE_ANNOTATION, CONTENT_HASH_ANNOTATION].map(
          annotation => `metadata.annotations.${annotation}`,
        ),
      ],
      pageSize: PAGE_SIZE,
      totalItems: 'exclude',
    },
    { credentials: await auth.getOwnServiceCredentials() },
  );
  for await (const page of pages) {
    signal?.throwIfAborted();
    for (const entity of page) {
      const ref = stringifyEntityRef(entity);
      const { annotations = {} } = entity.metadata;
      const arn = annotations[ARN_ANNOTATION];
      const hash = annotations[CONTENT_HASH_ANNOTATION] ?? '';
      if (ref === config.unownedGroup) {
        unownedGroupHash = hash;
      } else if (
        arn &&
        types.has(annotations[TYPE_ANNOTATION]) &&
        ref === entityRefOf(arn)
      ) {
        hashByArn.set(arn, hash);
      } else {
        unwantedRefs.push(ref);
      }
    }
  }
  return { hashByArn, unownedGroupHash, unwantedRefs };
}
