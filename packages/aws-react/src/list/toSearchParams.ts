/** Filters as they stand in an address: a list is its name repeated. */
export type AddressQuery = Readonly<
  Record<string, string | number | boolean | readonly string[] | undefined>
>;

/** A question as it stands in an address: a list is its name repeated, what is undefined is left out. */
export function toSearchParams(
  query: Readonly<Record<string, unknown>>,
): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== undefined) {
        params.append(name, String(item));
      }
    }
  }
  return params;
}

/** An address with a question behind it, if there is one. */
export function withQuery(
  path: string,
  query: Readonly<Record<string, unknown>> = {},
): string {
  const params = toSearchParams(query).toString();
  return params ? `${path}?${params}` : path;
}
