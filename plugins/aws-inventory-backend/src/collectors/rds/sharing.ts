import type { JsonObject } from '@backstage/types';

/** One way in which RDS says who may restore a snapshot. */
export interface SharingAttribute {
  readonly AttributeName?: string;
  readonly AttributeValues?: readonly string[];
}

/**
 * The attribute that says who else may restore a snapshot (`all` makes it public): left out when that
 * is unknown or cannot be, values sorted because AWS promises no order.
 */
export function sharingAttribute(
  field: 'DBSnapshotAttributes' | 'DBClusterSnapshotAttributes',
  attributes: readonly SharingAttribute[] | undefined,
): JsonObject {
  if (!attributes) return {};
  const named = attributes
    .map(({ AttributeName, AttributeValues }) => ({
      AttributeName: AttributeName ?? '',
      AttributeValues: [...(AttributeValues ?? [])].sort(),
    }))
    .sort((a, b) => (a.AttributeName < b.AttributeName ? -1 : 1));
  return { [field]: named };
}
