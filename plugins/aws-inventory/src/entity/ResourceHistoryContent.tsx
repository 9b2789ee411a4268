import { useEntity } from '@backstage/plugin-catalog-react';
import { EmptyPanel } from '@meridian/aws-react';
import { HistoryPanel } from '../resource/HistoryPanel';
import { Panel } from '../resource/ResourcePage';
import { arnOfEntity } from './annotations';

/** How the AWS resource behind an entity changed. */
export function ResourceHistoryContent() {
  const { entity } = useEntity();
  const arn = arnOfEntity(entity);
  return arn ? (
    <Panel title="Changes">
      <HistoryPanel arn={arn} />
    </Panel>
  ) : (
    <EmptyPanel title="This entity names no AWS resource" />
  );
}
