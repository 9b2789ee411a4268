import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { RDSClient } from '@aws-sdk/client-rds';
import { S3Client } from '@aws-sdk/client-s3';
import { AwsQueryProtocol } from '@aws-sdk/core/protocols';
import { withPlainXml } from './queryProtocols';

const config = { region: 'us-east-1' };

describe('withPlainXml', () => {
  it('takes the place of the query protocol, for the same service', () => {
    const { protocol } = new RDSClient(config).config;
    const plain = withPlainXml(protocol);
    expect(plain).toBeInstanceOf(AwsQueryProtocol);
    expect(plain).not.toBe(protocol);
    expect(plain).toMatchObject({
      options: { xmlNamespace: 'http://rds.amazonaws.com/doc/2014-10-31/' },
    });
  });

  it.each([
    ['JSON', new CloudWatchClient(config)],
    ['REST with XML', new S3Client(config)],
  ])('leaves %s alone', (_title, client) => {
    expect(withPlainXml(client.config.protocol)).toBe(client.config.protocol);
  });
});
