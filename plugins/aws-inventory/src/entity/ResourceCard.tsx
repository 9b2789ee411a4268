import { useApi } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  Card,
  CardBody,
  CardFooter,
  CardHeader,
  Flex,
  Link,
  Skeleton,
  Text,
} from '@backstage/ui';
import { FailedPanel, useRemoteData } from '@meridian/aws-react';
import { awsInventoryApiRef } from '../api';
import { FactsPanel } from '../resource/FactsPanel';
import { useInventoryLinks } from '../useInventoryLinks';
import { ResourceState } from '../words/ResourceState';
import { arnOfEntity } from './annotations';

/** What is known of the AWS resource behind an entity. */
export function ResourceCard() {
  const { entity } = useEntity();
  const arn = arnOfEntity(entity);
  return arn ? <KnownResourceCard arn={arn} /> : null;
}

function KnownResourceCard({ arn }: { arn: string }) {
  const api = useApi(awsInventoryApiRef);
  const links = useInventoryLinks();
  const resource = useRemoteData(arn, signal =>
    api.getResource(arn, { signal }),
  );
  return (
    <Card>
      <CardHeader>
        <Flex align="center" gap="3">
          <Text as="h2" variant="title-x-small" weight="bold">
            AWS resource
          </Text>
          {resource.data && <ResourceState resource={resource.data} />}
        </Flex>
      </CardHeader>
      <CardBody>
        {resource.data && <FactsPanel resource={resource.data} />}
        {!resource.data && resource.error !== undefined && (
          <FailedPanel
            what="the AWS resource"
            error={resource.error}
            onRetry={resource.reload}
          />
        )}
        {resource.isLoading && <Skeleton width="100%" height={160} />}
      </CardBody>
      <CardFooter>
        <Link href={links.resource(arn)}>
          Metrics, relations and description
        </Link>
      </CardFooter>
    </Card>
  );
}
