import {
  AwsEc2QueryProtocol,
  AwsQueryProtocol,
  XmlShapeDeserializer,
} from '@aws-sdk/core/protocols';
import { readPlainXml } from './readPlainXml';

class PlainXmlDeserializer extends XmlShapeDeserializer {
  protected override parseXml(xml: string): unknown {
    return readPlainXml(xml) ?? super.parseXml(xml);
  }
}

class PlainQueryProtocol extends AwsQueryProtocol {
  constructor(options: AwsQueryProtocol['options']) {
    super(options);
    this.deserializer = new PlainXmlDeserializer(this.deserializer.settings);
  }
}

class PlainEc2QueryProtocol extends AwsEc2QueryProtocol {
  constructor(options: AwsEc2QueryProtocol['options']) {
    super(options);
    this.deserializer = new PlainXmlDeserializer(this.deserializer.settings);
  }
}

/**
 * The same protocol with answers read by {@link readPlainXml} where that can read them. Reading the
 * XML of EC2 and RDS is otherwise the largest part of what a scan costs the portal.
 *
 * @param protocol - of a client; one that is not of the query protocols is given back as it is
 */
export function withPlainXml(protocol: object | undefined): object | undefined {
  if (protocol instanceof AwsEc2QueryProtocol) {
    return new PlainEc2QueryProtocol(protocol.options);
  }
  if (protocol instanceof AwsQueryProtocol) {
    return new PlainQueryProtocol(protocol.options);
  }
  return protocol;
}
