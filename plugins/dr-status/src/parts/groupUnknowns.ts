import { listOfWords, type Notice } from '@meridian/aws-react';
import type { RecoveryUnknown } from '@meridian/plugin-dr-status-common';

/** Something that is not known, with the name or reference of what that is. */
export interface NamedUnknown extends RecoveryUnknown {
  readonly subject: string;
}

const SHOWN_NAMES = 3;

/** What an ARN or an entity reference ends with, as people say it. */
function nameOf(subject: string): string {
  return subject.split(/[/:]/).at(-1) || subject;
}

function namesInWords(names: readonly string[]): string {
  const shown = names.slice(0, SHOWN_NAMES);
  const rest = names.length - shown.length;
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : listOfWords(shown);
}

/** Says each reason once, with everything that it is about. */
export function groupUnknowns(unknowns: readonly NamedUnknown[]): Notice[] {
  const groups = new Map<string, { unknown: NamedUnknown; names: string[] }>();
  for (const unknown of unknowns) {
    const key = `${unknown.message} ${unknown.missingAction}`;
    const group = groups.get(key) ?? { unknown, names: [] };
    const name = nameOf(unknown.subject);
    const isSaid = unknown.message.includes(name) || group.names.includes(name);
    if (!isSaid) group.names.push(name);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ unknown, names }) => ({
    message:
      names.length > 0
        ? `${namesInWords(names)}: ${unknown.message}`
        : unknown.message,
    missingAction: unknown.missingAction,
  }));
}
