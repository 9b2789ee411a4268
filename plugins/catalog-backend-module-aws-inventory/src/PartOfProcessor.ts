import {
  type Entity,
  getCompoundEntityRef,
  parseEntityRef,
  RELATION_HAS_PART,
  RELATION_PART_OF,
} from '@backstage/catalog-model';
import {
  type CatalogProcessor,
  type CatalogProcessorEmit,
  processingResult,
} from '@backstage/plugin-catalog-node';
import type { LocationSpec } from '@backstage/plugin-catalog-common';

/**
 * Turns `spec.partOf` of Resource entities into relations: the catalog's own model knows resources as
 * parts of systems only, and a DB instance is a part of its cluster.
 */
export class PartOfProcessor implements CatalogProcessor {
  getProcessorName(): string {
    return 'AwsInventoryPartOfProcessor';
  }

  async postProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    emit: CatalogProcessorEmit,
  ): Promise<Entity> {
    const wholes = entity.kind === 'Resource' ? entity.spec?.partOf : undefined;
    if (Array.isArray(wholes)) {
      const self = getCompoundEntityRef(entity);
      for (const ref of wholes) {
        if (typeof ref === 'string') {
          const whole = parseEntityRef(ref);
          emit(
            processingResult.relation({
              source: self,
              type: RELATION_PART_OF,
              target: whole,
            }),
          );
          emit(
            processingResult.relation({
              source: whole,
              type: RELATION_HAS_PART,
              target: self,
            }),
          );
        }
      }
    }
    return entity;
  }
}
