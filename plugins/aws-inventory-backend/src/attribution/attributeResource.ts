import type { AwsAccount } from '@meridian/aws-node';

/** The keys of the tags that say to whom a resource belongs; the first one that is there counts. */
export interface TagMapping {
  readonly owner: readonly string[];
  readonly system: readonly string[];
  readonly component: readonly string[];
  readonly environment: readonly string[];
}

/** What a resource is attributed to. */
export type AttributedField = keyof TagMapping;

/** To whom and what a resource belongs by what it says itself, and how that is known. */
export interface Attribution {
  /** An entity reference, for example `group:default/orders-team`. */
  readonly owner?: string;
  readonly system?: string;
  readonly component?: string;
  readonly environment?: string;
  readonly attribution: AttributionSources;
}

/** How each is known; of an owner `aws` says that there cannot be one. */
export type AttributionSources = Partial<
  Record<AttributedField, 'tag' | 'account' | 'aws'>
>;

export const ATTRIBUTED_FIELDS: readonly AttributedField[] = [
  'owner',
  'system',
  'component',
  'environment',
];

/**
 * Finds out to whom and what a resource belongs: its tags say it, or else its account.
 *
 * What it belongs to comes between the two, and is not known here: see `inheritAttribution`.
 */
export function attributeResource(options: {
  tags: Readonly<Record<string, string>> | undefined;
  defaults: AwsAccount['defaults'];
  mapping: TagMapping;
  isMadeByAws?: boolean;
}): Attribution {
  const { tags = {}, mapping } = options;
  const defaults: Partial<Record<AttributedField, string>> = options.defaults;
  const values: Partial<Record<AttributedField, string>> = {};
  const attribution: AttributionSources = {};
  for (const field of ATTRIBUTED_FIELDS) {
    const key = mapping[field].find(candidate => tags[candidate]?.trim());
    const normalize = field === 'owner' ? ownerRefOf : trimmed;
    const tagged = key === undefined ? undefined : normalize(tags[key]);
    const value = tagged ?? normalize(defaults[field] ?? '');
    if (value !== undefined) {
      values[field] = value;
      attribution[field] = tagged === undefined ? 'account' : 'tag';
    }
  }
  if (options.isMadeByAws && !values.owner) {
    attribution.owner = 'aws';
  }
  return { ...values, attribution };
}

function trimmed(value: string): string | undefined {
  return value.trim() || undefined;
}

/**
 * The entity reference that the value of an owner tag means: `Orders Team` is
 * `group:default/orders-team`; what is a reference already stays one.
 */
export function ownerRefOf(value: string): string | undefined {
  const text = value.trim().toLowerCase();
  const [, kind = 'group', namespace = 'default', name] =
    /^(?:([a-z][a-z0-9]*):)?(?:([a-z0-9._-]+)\/)?(.*)$/.exec(text) ?? [];
  const slug = (name ?? '')
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[-._]+|[-._]+$/g, '');
  return slug ? `${kind}:${namespace}/${slug}` : undefined;
}
