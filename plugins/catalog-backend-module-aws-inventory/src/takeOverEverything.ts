import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import type {
  CatalogService,
  DeferredEntity,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import type { InventoryResource } from '@meridian/plugin-aws-inventory-common';
import { EntityMaker } from './EntityMaker';
import { entityRefOf } from './entityName';
import type { InventoryReader } from './InventoryReader';
import {
  type CatalogContents,
  readCatalogContents,
} from './readCatalogContents';
import type { AwsInventoryProviderConfig } from './readProviderConfig';
import { removeEntities } from './removeEntities';

/**
 * How long the catalog may need to show what it was given. What changed in that time is given to it
 * again, because what it shows may be older than what it has; it ignores what it has already.
 */
const SETTLING_MILLISECONDS = 60 * 60_000;

const CONCURRENT_QUESTIONS = 10;

/** What a take-over needs. */
export interface TakeOverOptions {
  readonly auth: AuthService;
  readonly catalog: CatalogService;
  readonly config: AwsInventoryProviderConfig;
  readonly logger: LoggerService;
  readonly reader: InventoryReader;
}

/** What was taken over. */
export interface TakenOver {
  readonly maker: EntityMaker;
  /** When what changed lately, and was given to the catalog therefore, had changed, by ARN. */
  readonly givenChanges: Map<string, string>;
}

/**
 * Makes the catalog's entities equal to the inventory, a page at a time: what is in memory for each
 * resource is its ARN and a hash.
 *
 * Gives the catalog what is new or has another hash than what it shows. Only when all that was read to
 * the end does it remove entities: those of types that are not configured any more, and those of
 * resources that the inventory says are gone. A resource that the inventory does not know, for example
 * because its database was lost, keeps its entity.
 *
 * @returns what was taken over; nothing when the inventory holds no resource of the configured types
 * @throws when the inventory or the catalog cannot be read; then nothing was removed
 */
export async function takeOverEverything(
  connection: EntityProviderConnection,
  options: TakeOverOptions & { startedAt: Date },
  signal: AbortSignal | undefined,
): Promise<TakenOver | undefined> {
  const { config, logger, reader, startedAt } = options;
  const maker = new EntityMaker(config.unownedGroup);
  const pages = (view: 'summary' | 'relations') =>
    reader.pages({ view, deleted: 'exclude' }, signal);

  // First, so that no relation is missing because its target comes on a later page.
  for await (const page of pages('summary')) {
    page.forEach(({ arn }) => maker.add(arn));
  }
  if (maker.count === 0) {
    logger.info(
      'The AWS inventory holds no resource of the configured types yet; the catalog keeps what it has',
    );
    return undefined;
  }
  const contents = await readCatalogContents(options, signal);
  const settledBefore = new Date(
    startedAt.getTime() - SETTLING_MILLISECONDS,
  ).toISOString();
  let givenCount = 0;
  const give = async (added: DeferredEntity[]) => {
    signal?.throwIfAborted();
    if (added.length > 0) {
      await connection.applyMutation({ type: 'delta', added, removed: [] });
      givenCount += added.length;
    }
  };

  const group = maker.makeUnownedGroup();
  await give(group.hash === contents.unownedGroupHash ? [] : [group.deferred]);
  const givenChanges = new Map<string, string>();
  for await (const page of pages('relations')) {
    // Again, because some may have appeared meanwhile.
    page.forEach(({ arn }) => maker.add(arn));
    await give(differing(page, { maker, contents, settledBefore }));
    for (const { arn, changedAt } of page) {
      contents.hashByArn.delete(arn);
      if (changedAt >= settledBefore) {
        givenChanges.set(arn, changedAt);
      }
    }
  }
  const removedCount = await removeLeftOver(
    connection,
    { ...options, contents },
    signal,
  );
  logger.info(
    `Compared ${maker.count} resources of the AWS inventory with the catalog: ${givenCount} entities new or changed, ${removedCount} removed`,
  );
  return { maker, givenChanges };
}

function differing(
  page: readonly InventoryResource[],
  options: {
    maker: EntityMaker;
    contents: CatalogContents;
    settledBefore: string;
  },
): DeferredEntity[] {
  const { maker, contents, settledBefore } = options;
  return page.flatMap(resource => {
    const { deferred, hash } = maker.make(resource);
    const isShown =
      resource.changedAt < settledBefore &&
      contents.hashByArn.get(resource.arn) === hash;
    return isShown ? [] : [deferred];
  });
}

/** @param options.contents - without what was in the inventory */
async function removeLeftOver(
  connection: EntityProviderConnection,
  options: TakeOverOptions & { contents: CatalogContents },
  signal: AbortSignal | undefined,
): Promise<number> {
  const { contents, logger, reader } = options;
  const missing = [...contents.hashByArn.keys()];
  const gone: string[] = [];
  for (let i = 0; i < missing.length; i += CONCURRENT_QUESTIONS) {
    const some = missing.slice(i, i + CONCURRENT_QUESTIONS);
    const areGone = await Promise.all(
      some.map(arn => reader.isGone(arn, signal)),
    );
    gone.push(...some.filter((_, index) => areGone[index]));
  }
  const unknownCount = missing.length - gone.length;
  if (unknownCount > 0) {
    logger.warn(
      `The catalog keeps ${unknownCount} entities of resources that the AWS inventory does not know, neither as there nor as gone`,
    );
  }
  const refs = [...contents.unwantedRefs, ...gone.map(entityRefOf)];
  await removeEntities(connection, refs, signal);
  return refs.length;
}
