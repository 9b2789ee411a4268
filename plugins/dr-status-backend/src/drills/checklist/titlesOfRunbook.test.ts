import type { Entity } from '@backstage/catalog-model';
import { readTechDocsRunbook } from './readTechDocsRunbook';
import { readSections, titlesOfRunbook } from './titlesOfRunbook';

const INDEX = {
  docs: [
    { location: '', title: 'Orders', text: 'About.' },
    { location: 'runbook/', title: 'Runbook', text: '<p>How.</p>' },
    {
      location: 'runbook/#before',
      title: 'Before &amp; first',
      text: '<ul><li>coffee</li></ul>',
    },
    { location: 'runbook/#fail-over', title: 'Fail over', text: '' },
    { location: 'other/#x', title: 'Other', text: '' },
    'nonsense',
    { location: 5 },
  ],
};

describe('readSections', () => {
  it.each<[string | undefined, string[]]>([
    [undefined, ['Runbook', 'Before & first', 'Fail over']],
    ['runbook', ['Runbook', 'Before & first', 'Fail over']],
    ['other/', ['Other']],
    ['none/', []],
  ])('of the page %s', (path, titles) => {
    expect(readSections(INDEX, path).map(({ title }) => title)).toEqual(titles);
  });

  it.each([null, [], 'text', {}, { docs: {} }])('takes %j', index => {
    expect(readSections(index, undefined)).toEqual([]);
  });
});

describe('titlesOfRunbook', () => {
  it('takes headings where there is no numbered list', () => {
    expect(titlesOfRunbook(readSections(INDEX, undefined))).toEqual([
      'Before & first',
      'Fail over',
    ]);
  });

  it('takes the items of numbered lists, without what is below them', () => {
    const text =
      '<ol><li>[promotion] <b>Promote</b> <code>orders</code></li><li>Check <ul><li>logs</li></ul></li></ol><ol start="3">\n<li>Tell</li></ol>';
    expect(
      titlesOfRunbook([{ title: 'Fail over', text, isPage: false }]),
    ).toEqual(['[promotion] Promote orders', 'Check', 'Tell']);
  });
});

describe('readTechDocsRunbook', () => {
  const entity = (annotations: Record<string, string>): Entity => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'System',
    metadata: { name: 'orders', annotations },
  });
  const documented = entity({ 'backstage.io/techdocs-ref': 'dir:.' });

  it('asks for the index in the name of the entity', async () => {
    const paths: string[] = [];
    const runbook = await readTechDocsRunbook(documented, async path => {
      paths.push(path);
      return Response.json(INDEX);
    });
    expect(paths).toEqual([
      '/static/docs/default/system/orders/search/search_index.json',
    ]);
    expect(runbook.sections).toHaveLength(3);
  });

  it.each<[string, Entity, () => Promise<Response>, string]>([
    [
      'has no TechDocs',
      entity({}),
      async () => Response.json(INDEX),
      'system:default/orders has no TechDocs',
    ],
    [
      'was not built',
      documented,
      async () => new Response('', { status: 404 }),
      'The TechDocs of system:default/orders could not be read (HTTP 404)',
    ],
    [
      'cannot be reached',
      documented,
      async () => {
        throw new Error('timeout');
      },
      'The TechDocs of system:default/orders could not be read (timeout)',
    ],
    [
      'has other pages only',
      documented,
      async () => Response.json({ docs: [] }),
      'The TechDocs of system:default/orders have no runbook',
    ],
  ])('says when it %s', async (_what, of, get, message) => {
    expect(await readTechDocsRunbook(of, get)).toEqual({ message });
  });
});
