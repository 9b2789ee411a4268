/** The parts of the page, in the order of their tabs. */
export const PAGE_PARTS = [
  { id: 'overview', label: 'Overview' },
  { id: 'topology', label: 'Topology' },
  { id: 'metrics', label: 'Metrics' },
  { id: 'load', label: 'Load' },
  { id: 'configuration', label: 'Configuration' },
  { id: 'backups', label: 'Backups' },
  { id: 'lifecycle', label: 'Maintenance' },
  { id: 'events', label: 'Events' },
  { id: 'history', label: 'History' },
] as const;

export type PagePart = (typeof PAGE_PARTS)[number]['id'];

const PARAM = 'part';

/** The part that an address asks for. */
export function partOf(params: URLSearchParams): PagePart {
  const asked = params.get(PARAM);
  return PAGE_PARTS.find(({ id }) => id === asked)?.id ?? 'overview';
}

// What belongs to the whole page and stays when the reader goes to another part of it.
const KEPT = ['arn', 'range', 'from', 'to'];

/** The address of a part of the same page, with the same database and time. */
export function hrefOfPart(params: URLSearchParams, part: PagePart): string {
  const next = new URLSearchParams();
  for (const name of KEPT) {
    const value = params.get(name);
    if (value !== null) next.set(name, value);
  }
  if (part !== 'overview') next.set(PARAM, part);
  return `?${next}`;
}
