import { DescribeImagesCommand, ECRClient } from '@aws-sdk/client-ecr';
import { ACCOUNTS } from '../../estate/organization';
import { serveReference } from '../__testUtils__/serveReference';
import { registerEcr } from './register';

const REPOSITORY = 'order-processing/order-service';

describe('images', () => {
  let served: Awaited<ReturnType<typeof serveReference>>;
  const clients: ECRClient[] = [];
  beforeAll(async () => {
    served = await serveReference(registerEcr, new Date());
  });
  afterAll(async () => {
    clients.forEach(client => client.destroy());
    await served.stop();
  });

  function ecr(region: string): ECRClient {
    const client = new ECRClient(
      served.clientConfig(ACCOUNTS['shared-services'], region),
    );
    clients.push(client);
    return client;
  }

  const digestsIn = async (region: string) => {
    const { imageDetails = [] } = await ecr(region).send(
      new DescribeImagesCommand({
        repositoryName: REPOSITORY,
        filter: { tagStatus: 'TAGGED' },
      }),
    );
    return imageDetails.map(({ imageDigest }) => imageDigest);
  };

  it('have the same digests in both Regions', async () => {
    const east = await digestsIn('us-east-1');

    expect(east).toHaveLength(4);
    expect(east[0]).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(await digestsIn('us-west-2')).toEqual(east);
  });

  it('are found by tag and digest', async () => {
    const [digest] = await digestsIn('us-east-1');
    const { imageDetails } = await ecr('us-east-1').send(
      new DescribeImagesCommand({
        repositoryName: REPOSITORY,
        imageIds: [{ imageTag: '2.13.1' }, { imageDigest: digest }],
      }),
    );

    expect(imageDetails?.map(({ imageTags }) => imageTags)).toEqual([
      ['2.13.1'],
      ['2.11.0'],
    ]);
  });

  it('are missed as ECR says it', async () => {
    const client = ecr('us-west-2');

    await expect(
      client.send(
        new DescribeImagesCommand({
          repositoryName: 'order-processing/inventory-service',
        }),
      ),
    ).rejects.toMatchObject({ name: 'RepositoryNotFoundException' });
    await expect(
      client.send(
        new DescribeImagesCommand({
          repositoryName: REPOSITORY,
          imageIds: [{ imageTag: '1.0.0' }],
        }),
      ),
    ).rejects.toMatchObject({ name: 'ImageNotFoundException' });
  });
});
