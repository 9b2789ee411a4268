import type { ColumnWidthsById } from '../table';

/** The values of filters that hold lists, by the filter's name in the address. */
export type Lists<Name extends string> = Readonly<
  Partial<Record<Name, readonly string[]>>
>;

/** The value if it is one of those that are understood. */
export function oneOf<T extends string>(
  allowed: readonly T[],
  value: string | null | undefined,
): T | undefined {
  return allowed.find(candidate => candidate === value);
}

/** Those of the values that are understood; undefined when there is none. */
export function among<T extends string>(
  allowed: readonly T[],
  values: readonly string[] | undefined,
): T[] | undefined {
  const understood = allowed.filter(value => values?.includes(value));
  return understood.length > 0 ? understood : undefined;
}

/** A list as the API takes it: one without values is no filter. */
export function listOrNone(
  values: readonly string[] | undefined,
): string[] | undefined {
  return values && values.length > 0 ? [...values] : undefined;
}

/**
 * Reads the filters that hold lists.
 *
 * @param allowed - of some filters the only values that are understood; others are left out
 */
export function parseLists<Name extends string>(
  params: URLSearchParams,
  names: readonly Name[],
  allowed?: Readonly<Partial<Record<Name, readonly string[]>>>,
): Lists<Name> {
  const lists: Partial<Record<Name, readonly string[]>> = {};
  for (const name of names) {
    const understood = allowed?.[name];
    const values = [...new Set(params.getAll(name))].filter(
      value => !understood || understood.includes(value),
    );
    if (values.length > 0) lists[name] = values;
  }
  return lists;
}

export function appendLists<Name extends string>(
  params: URLSearchParams,
  names: readonly Name[],
  lists: Lists<Name>,
): void {
  for (const name of names) {
    lists[name]?.forEach(value => params.append(name, value));
  }
}

/** The lists with a value of a filter put in or taken out. */
export function toggledLists<Name extends string>(
  lists: Lists<Name>,
  name: Name,
  value: string,
): Lists<Name> {
  const before = lists[name] ?? [];
  const after = before.includes(value)
    ? before.filter(candidate => candidate !== value)
    : [...before, value];
  return { ...lists, [name]: after };
}

const BOOLEANS = ['true', 'false'] as const;

/** `true` or `false`, and undefined for anything else. */
export function parseBoolean(value: string | null): boolean | undefined {
  const word = oneOf(BOOLEANS, value);
  return word && word === 'true';
}

/** The columns of a table and their widths, as the address holds them. */
export interface ColumnChoice<Id extends string> {
  readonly columns: readonly Id[];
  readonly widths: ColumnWidthsById;
}

const WIDTH = /^([a-zA-Z]+)-(\d{2,4})$/;

/** Reads `columns=name,engine&widths=name-320`. */
export function parseColumns<Id extends string>(
  params: URLSearchParams,
  all: readonly Id[],
  byDefault: readonly Id[],
): ColumnChoice<Id> {
  const columns = (params.get('columns') ?? '')
    .split(',')
    .flatMap(id => oneOf(all, id) ?? []);
  const widths = (params.get('widths') ?? '').split(',').flatMap(text => {
    const [, name, width] = WIDTH.exec(text) ?? [];
    const id = oneOf(all, name);
    return id ? [[id, Number(width)]] : [];
  });
  return {
    columns: columns.length > 0 ? columns : byDefault,
    widths: Object.fromEntries(widths),
  };
}

export function appendColumns<Id extends string>(
  params: URLSearchParams,
  choice: ColumnChoice<Id>,
  byDefault: readonly Id[],
): void {
  if (choice.columns.join() !== byDefault.join()) {
    params.set('columns', choice.columns.join());
  }
  const widths = Object.entries(choice.widths);
  if (widths.length > 0) {
    params.set('widths', widths.map(([id, width]) => `${id}-${width}`).join());
  }
}

/** The columns with one shown or hidden, in the order of all. */
export function toggledColumns<Id extends string>(
  all: readonly Id[],
  shown: readonly Id[],
  id: Id,
  isShown: boolean,
): Id[] {
  return all.filter(candidate =>
    candidate === id ? isShown : shown.includes(candidate),
  );
}
