import { FromStringShapeDeserializer } from '@smithy/core/protocols';
import type { NormalizedSchema } from '@smithy/core/schema';

/** A form's keys, split at their dots: `Filters.Filter.1.Name=x` is three levels deep. */
interface FormNode {
  value?: string;
  children: Map<string, FormNode>;
}

const simple = new FromStringShapeDeserializer({
  timestampFormat: { useTrait: true, default: 5 },
  httpBindings: false,
});

/**
 * Reads the input of an operation of the query protocols from a form.
 *
 * @param ec2 - whether names and lists follow EC2's dialect: capitalised names, flat lists
 * @see https://smithy.io/2.0/aws/protocols/aws-query-protocol.html
 * @see https://smithy.io/2.0/aws/protocols/aws-ec2-query-protocol.html
 */
export function readQueryInput(
  schema: NormalizedSchema,
  form: URLSearchParams,
  ec2: boolean,
): Record<string, unknown> {
  return schema.isStructSchema() ? readStruct(schema, tree(form), ec2) : {};
}

function tree(form: URLSearchParams): FormNode {
  const root: FormNode = { children: new Map() };
  for (const [key, value] of form) {
    let node = root;
    for (const part of key.split('.')) {
      let child = node.children.get(part);
      if (!child) {
        child = { children: new Map() };
        node.children.set(part, child);
      }
      node = child;
    }
    node.value = value;
  }
  return root;
}

function readStruct(
  schema: NormalizedSchema,
  node: FormNode,
  ec2: boolean,
): Record<string, unknown> {
  const value: Record<string, unknown> = {};
  for (const [name, member] of schema.structIterator()) {
    const child = node.children.get(memberKey(name, member, ec2));
    if (child) {
      value[name] = read(member, child, ec2);
    }
  }
  return value;
}

function memberKey(
  name: string,
  member: NormalizedSchema,
  ec2: boolean,
): string {
  const { xmlName, ec2QueryName } = member.getMergedTraits();
  if (!ec2) {
    return xmlName ?? name;
  }
  if (typeof ec2QueryName === 'string') {
    return ec2QueryName;
  }
  const key = xmlName ?? name;
  return key[0].toUpperCase() + key.slice(1);
}

function read(schema: NormalizedSchema, node: FormNode, ec2: boolean): unknown {
  if (schema.isStructSchema()) {
    return readStruct(schema, node, ec2);
  }
  if (schema.isListSchema()) {
    const member = schema.getValueSchema();
    return numbered(listItems(schema, member, node, ec2)).map(item =>
      read(member, item, ec2),
    );
  }
  if (schema.isMapSchema()) {
    return readMap(schema, node, ec2);
  }
  return simple.read(schema, node.value ?? '');
}

function listItems(
  schema: NormalizedSchema,
  member: NormalizedSchema,
  node: FormNode,
  ec2: boolean,
): FormNode | undefined {
  return ec2 || schema.getMergedTraits().xmlFlattened
    ? node
    : node.children.get(member.getMergedTraits().xmlName ?? 'member');
}

function readMap(
  schema: NormalizedSchema,
  node: FormNode,
  ec2: boolean,
): Record<string, unknown> {
  const keyName = schema.getKeySchema().getMergedTraits().xmlName ?? 'key';
  const values = schema.getValueSchema();
  const valueName = values.getMergedTraits().xmlName ?? 'value';
  const entries = schema.getMergedTraits().xmlFlattened
    ? node
    : node.children.get('entry');
  const map: Record<string, unknown> = {};
  for (const entry of numbered(entries)) {
    const key = entry.children.get(keyName)?.value;
    const value = entry.children.get(valueName);
    if (key !== undefined && value) {
      map[key] = read(values, value, ec2);
    }
  }
  return map;
}

/** The children `1`, `2`, ... in the order of their numbers, which is not the order of the form. */
function numbered(node: FormNode | undefined): FormNode[] {
  return [...(node?.children ?? [])]
    .filter(([key]) => /^\d+$/.test(key))
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, child]) => child);
}
