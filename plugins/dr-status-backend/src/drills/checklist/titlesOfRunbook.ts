/** A section of a page of TechDocs. */
export interface RunbookSection {
  readonly title: string;
  /** With or without HTML, as MkDocs was told. */
  readonly text: string;
  /** It is the page itself, so its title names no step. */
  readonly isPage: boolean;
}

/**
 * The sections of the runbook out of MkDocs's search index, in their order.
 *
 * @param index - `search_index.json`
 * @param path - of the page; without it, every page that has `runbook` in its address
 */
export function readSections(
  index: unknown,
  path: string | undefined,
): RunbookSection[] {
  if (!isObject(index) || !Array.isArray(index.docs)) return [];
  return index.docs.flatMap((section: unknown) => {
    if (!isObject(section)) return [];
    const { location, title, text } = section;
    if (typeof location !== 'string' || typeof title !== 'string') return [];
    const [page, anchor] = location.split('#');
    const isRunbook = path
      ? page.replace(/\/$/, '') === path.replace(/\/$/, '')
      : /runbook/i.test(page);
    return isRunbook
      ? [
          {
            title: toPlain(title),
            text: typeof text === 'string' ? text : '',
            isPage: anchor === undefined,
          },
        ]
      : [];
  });
}

/** The steps of a runbook: the items of its numbered lists, or else its headings. */
export function titlesOfRunbook(sections: readonly RunbookSection[]): string[] {
  const items = sections.flatMap(({ text }) =>
    [
      ...text
        .replace(/<ul[^>]*>.*?<\/ul>/gs, '')
        .matchAll(/<ol[^>]*>(.*?)<\/ol>/gs),
    ].flatMap(([, list]) =>
      [...list.matchAll(/<li[^>]*>(.*?)(?=<\/li>|<ol|<li)/gs)].map(([, item]) =>
        toPlain(item),
      ),
    ),
  );
  const titles =
    items.length > 0
      ? items
      : sections.filter(({ isPage }) => !isPage).map(({ title }) => title);
  return titles.filter(title => title.length > 0);
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  '#39': "'",
};

function toPlain(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (_all, name) => ENTITIES[name])
    .replace(/\s+/g, ' ')
    .trim();
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
