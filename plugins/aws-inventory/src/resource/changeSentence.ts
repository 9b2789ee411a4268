import { formatInstant } from '@meridian/aws-react';
import type {
  FieldChange,
  ResourceChange,
} from '@meridian/plugin-aws-inventory-common';

/** Values longer than this are shown in the diff and not in the sentence. */
const LONGEST_VALUE_IN_SENTENCE = 60;

/** The steps of a JSON pointer (RFC 6901). */
function pointerSteps(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map(step => step.replace(/~1/g, '/').replace(/~0/g, '~'));
}

/** The field in the words of the service: `EngineVersion`, `Endpoint.Port`, `the tag owner`. */
export function fieldName(pointer: string): string {
  const [head, ...rest] = pointerSteps(pointer);
  if (head === 'tags' && rest.length > 0) {
    return `the tag ${rest.join('/')}`;
  }
  if ((head === 'attributes' || head === 'volatile') && rest.length > 0) {
    return rest.join('.');
  }
  return [head, ...rest].join('.') || 'the whole description';
}

/** A value as it fits into a sentence; undefined when it is too long for one. */
export function valueInWords(value: unknown): string | undefined {
  if (typeof value === 'string') {
    return value.length > LONGEST_VALUE_IN_SENTENCE
      ? undefined
      : value || 'empty';
  }
  if (
    typeof value === 'number' ||
    typeof value === 'boolean' ||
    value === null
  ) {
    return String(value);
  }
  return undefined;
}

/** One changed field in words, without time: `EngineVersion changed from 14.8 to 14.9`. */
export function fieldChangeSentence(change: FieldChange): string {
  const name = fieldName(change.path);
  const before = valueInWords(change.from);
  const after = valueInWords(change.to);
  if (change.from === undefined) {
    return after === undefined
      ? `${name} was added`
      : `${name} was added: ${after}`;
  }
  if (change.to === undefined) {
    return before === undefined
      ? `${name} was removed`
      : `${name} was removed; it was ${before}`;
  }
  return before === undefined || after === undefined
    ? `${name} changed`
    : `${name} changed from ${before} to ${after}`;
}

/** When a change happened, as exactly as two reads can say it. */
export function changeTime(
  change: Pick<ResourceChange, 'changedAt' | 'previouslyObservedAt'>,
  timeZone?: string,
): string {
  const until = formatInstant(change.changedAt, timeZone);
  if (!change.previouslyObservedAt) {
    return `before ${until.slice(0, 16)}`;
  }
  const from = formatInstant(change.previouslyObservedAt, timeZone);
  const isSameDay = from.slice(0, 10) === until.slice(0, 10);
  return isSameDay
    ? `between ${from.slice(11, 16)} and ${until.slice(
        11,
        16,
      )} on ${until.slice(0, 10)}`
    : `between ${from.slice(0, 16)} and ${until.slice(0, 16)}`;
}

const KIND_SENTENCES = {
  appeared: 'It appeared',
  disappeared: 'It was deleted',
  reappeared: 'It came back',
} as const;

/** What happened to a resource, a sentence per changed field. */
export function changeSentences(change: ResourceChange): string[] {
  if (change.kind === 'changed') {
    return change.changes.map(field => capitalized(fieldChangeSentence(field)));
  }
  return [KIND_SENTENCES[change.kind]];
}

function capitalized(sentence: string): string {
  return sentence.startsWith('the ') ? `T${sentence.slice(1)}` : sentence;
}
