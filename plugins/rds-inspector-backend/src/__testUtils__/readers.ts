import type { DatabaseGroup } from '@meridian/plugin-rds-inspector-common';
import { portal } from './sharedPortal';

/** The body of an answer that has to be one. */
export async function get(path: string) {
  const { status, body } = await portal().get(path);
  expect({ status, error: body.error?.message }).toEqual({ status: 200 });
  return body;
}

/** The groups of all pages. */
export async function allGroups(query: string): Promise<DatabaseGroup[]> {
  const groups: DatabaseGroup[] = [];
  let cursor: string | undefined;
  do {
    const page = await get(
      `/databases?${query}${cursor ? `&cursor=${cursor}` : ''}`,
    );
    groups.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return groups;
}
