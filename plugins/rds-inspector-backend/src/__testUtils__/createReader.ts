import type { DatabaseGroup } from '@meridian/plugin-rds-inspector-common';
import type { startPortal } from './startPortal';

/** The inventory and the inspector, as a test file started them. */
export type Portal = Awaited<ReturnType<typeof startPortal>>;

/**
 * What the tests of one portal read from it.
 *
 * @param portal - gives it once it runs
 */
export function createReader(portal: () => Portal) {
  /** The body of an answer that has to be one. */
  async function get(path: string) {
    const { status, body } = await portal().get(path);
    expect({ status, error: body.error?.message }).toEqual({ status: 200 });
    return body;
  }

  /** The groups of all pages. */
  async function allGroups(query: string): Promise<DatabaseGroup[]> {
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

  return { get, allGroups };
}
