/** An element: its text, or its children by name, as lists where a name repeats. */
export type XmlValue = string | XmlElement;
export interface XmlElement {
  [name: string]: XmlValue | XmlValue[];
}

interface OpenElement {
  readonly name: string;
  text: string;
  children?: XmlElement;
}

/** What makes a document more than elements and texts as they stand. */
const UNUSUAL = /[&\r]|<!|__proto__/;
const PROLOG = /^<\?xml[^>]*\?>\s*/;
const ROOT_WITH_NAMESPACE = /^([^\s"'=]+) xmlns="[^"]*"$/;
const NO_NAME = /^$|[\s"'=?]/;
const SLASH = 0x2f;

/**
 * Reads a document of nothing but elements and texts, as most answers of AWS's query protocols are, in a
 * fraction of the time and memory of the SDK's own parser, which goes through it character by character.
 *
 * @returns what is in the root, as the SDK's parser gives it, without the root's namespace; undefined when there
 *   is more in the document, or something is wrong with it, which that parser has to read or to refuse
 */
export function readPlainXml(xml: string): XmlElement | undefined {
  if (UNUSUAL.test(xml)) {
    return undefined;
  }
  const open: OpenElement[] = [];
  let start = PROLOG.exec(xml)?.[0].length ?? 0;
  for (;;) {
    const end = xml.indexOf('>', start);
    if (xml[start] !== '<' || end < 0) {
      return undefined;
    }
    if (xml.charCodeAt(start + 1) === SLASH) {
      const closed = open.pop();
      if (closed?.name !== xml.slice(start + 2, end)) {
        return undefined;
      }
      if (open.length === 0) {
        return closed.children;
      }
      if (!addChild(open, closed.name, closed.children ?? closed.text)) {
        return undefined;
      }
    } else if (!openElement(open, xml.slice(start + 1, end))) {
      return undefined;
    }
    start = xml.indexOf('<', end);
    if (start > end + 1 && !addText(open, xml.slice(end + 1, start))) {
      return undefined;
    }
  }
}

/** @returns whether that is a name alone, or for the root a name with a namespace */
function openElement(open: OpenElement[], tag: string): boolean {
  const isEmpty = tag.endsWith('/');
  const text = isEmpty ? tag.slice(0, -1) : tag;
  const name =
    open.length === 0 ? ROOT_WITH_NAMESPACE.exec(text)?.[1] ?? text : text;
  if (NO_NAME.test(name)) {
    return false;
  }
  if (isEmpty) {
    return addChild(open, name, '');
  }
  open.push({ name, text: '' });
  return true;
}

/** @returns whether its parent has no text, which would have to be kept beside it */
function addChild(
  open: readonly OpenElement[],
  name: string,
  value: XmlValue,
): boolean {
  const parent = open.at(-1);
  if (!parent || parent.text) {
    return false;
  }
  const children = (parent.children ??= {});
  if (!Object.hasOwn(children, name)) {
    children[name] = value;
    return true;
  }
  const known = children[name];
  if (Array.isArray(known)) known.push(value);
  else children[name] = [known, value];
  return true;
}

/** @returns whether it is all of an element, or an indentation that means nothing */
function addText(open: readonly OpenElement[], text: string): boolean {
  if (text.includes('\n') && text.trim() === '') {
    return true;
  }
  const element = open.at(-1);
  if (!element || element.children) {
    return false;
  }
  element.text = text;
  return true;
}
