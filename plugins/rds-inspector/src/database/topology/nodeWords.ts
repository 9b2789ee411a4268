import type { TopologyNode } from '@meridian/plugin-rds-inspector-common';
import { KIND_WORDS, ROLE_WORDS } from '../words/roles';

/** What a box of the drawing is, in a word or two. */
export function nodeKindWord(node: TopologyNode): string {
  switch (node.kind) {
    case 'proxy':
      return 'RDS Proxy';
    case 'standby':
      return 'Multi-AZ standby';
    case 'instance':
      return node.role ? ROLE_WORDS[node.role] : KIND_WORDS.instance;
    default:
      return node.kind === 'cluster' && node.role && node.role !== 'unknown'
        ? `${ROLE_WORDS[node.role]} ${KIND_WORDS[node.kind].replace(
            /^DB /,
            '',
          )}`
        : KIND_WORDS[node.kind];
  }
}
