import { XmlShapeDeserializer } from '@aws-sdk/core/protocols';
import { readPlainXml } from './readPlainXml';

/** The SDK's own parser. */
class SdkParser extends XmlShapeDeserializer {
  parse(xml: string): object {
    const { xmlns, ...rest } = this.parseXml(xml);
    return rest;
  }
}

const sdk = new SdkParser({
  xmlNamespace: '',
  serviceNamespace: '',
  timestampFormat: { useTrait: true, default: 5 },
  httpBindings: false,
});

describe('readPlainXml', () => {
  it.each([
    ['texts', '<r><a>one</a><b>two</b></r>'],
    ['a prolog', '<?xml version="1.0" encoding="UTF-8"?>\n<r><a>one</a></r>'],
    [
      'a namespace of the root',
      '<r xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><a>one</a></r>',
    ],
    ['names that repeat', '<r><a>1</a><b>2</b><a>3</a><a><c>4</c></a></r>'],
    ['elements in elements', '<r><a><b><c>1</c></b><b><c>2</c></b></a></r>'],
    ['empty elements', '<r><a/><b></b></r>'],
    ['indentation', '<r>\n  <a>\n    <b>1</b>\n  </a>\n  <c>\n  </c>\n</r>\n'],
    ['blanks that are a value', '<r><a> one two </a><b>  </b></r>'],
    ['a value in lines', '<r><a>one\ntwo</a></r>'],
    ['other letters', '<r><a>Zürich 東京 😀</a></r>'],
    ['greater than', '<r><a>1 > 0</a></r>'],
    ['something after the root', '<r><a>1</a></r>\n<s>'],
  ])('reads %s as the SDK does', (_title, xml) => {
    expect(readPlainXml(xml)).toBeDefined();
    expect(readPlainXml(xml)).toEqual(sdk.parse(xml));
  });

  it('takes no name for one that every object has', () => {
    expect(readPlainXml('<r><toString>1</toString></r>')).toEqual({
      toString: '1',
    });
  });

  it.each([
    ['entities', '<r><a>1 &lt; 2</a></r>'],
    ['carriage returns', '<r><a>1</a>\r\n</r>'],
    ['comments', '<r><!-- <a>1</a> --><a>2</a></r>'],
    ['character data', '<r><a><![CDATA[<b>]]></a></r>'],
    ['a doctype', '<!DOCTYPE r><r><a>1</a></r>'],
    ['attributes', '<r><a type="text">1</a></r>'],
    ['attributes with tags in them', '<r><a b="<c>">1</a></r>'],
    ['more attributes of the root', '<r xmlns="x" b="1"><a>1</a></r>'],
    ['text beside elements', '<r>one<a>1</a></r>'],
    ['text behind elements', '<r><a>1</a>two</r>'],
    ['blanks between elements', '<r><a>1</a> <b>2</b></r>'],
    ['instructions', '<r><?pi?><a>1</a></r>'],
    ['a blank in an empty element', '<r><a /></r>'],
    ['a blank in an end', '<r><a>1</a ></r>'],
    ['a root of text', '<r>1</r>'],
    ['an empty root', '<r/>'],
    ['a name that changes objects', '<r><__proto__>1</__proto__></r>'],
  ])('leaves %s to the SDK', (_title, xml) => {
    expect(readPlainXml(xml)).toBeUndefined();
  });

  it.each([
    ['', 'nothing'],
    ['{"a":1}', 'something else'],
    ['<r><a>1</a>', 'half of a document'],
    ['<r><a>1</b></r>', 'ends that do not fit'],
    ['<r><a>1</r></a>', 'ends in the wrong order'],
    ['</r>', 'an end without a start'],
    ['<r><a>1</a></r', 'an end that is cut'],
    ['<r><', 'a start that is cut'],
  ])('leaves %j, %s, to the SDK', xml => {
    expect(readPlainXml(xml)).toBeUndefined();
  });
});
