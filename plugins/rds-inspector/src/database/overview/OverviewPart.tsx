import { useApi } from '@backstage/frontend-plugin-api';
import { Section, useRemoteData } from '@meridian/aws-react';
import { rdsInspectorApiRef } from '../../api';
import type { PartProps } from '../LoadedDatabase';
import { DependentsPanel } from './DependentsPanel';
import { DueList } from './DueList';
import { FindingsPanel } from './FindingsPanel';
import { GroupTable } from './GroupTable';
import { KeyFacts } from './KeyFacts';
import { OtherChecks } from './OtherChecks';
import styles from '../Database.module.css';

/** What is wrong, what it is, and who would notice. */
export function OverviewPart({ detail, findings }: PartProps) {
  const api = useApi(rdsInspectorApiRef);
  const checks = useRemoteData('checks', signal => api.listChecks({ signal }));
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <FindingsPanel detail={detail} findings={findings} checks={checks} />
        {detail.checks.length > 0 && (
          <OtherChecks detail={detail} checks={checks.data?.items} />
        )}
        {detail.group.length > 1 && (
          <Section title="The databases that belong together">
            <GroupTable detail={detail} />
          </Section>
        )}
      </div>
      <div className={styles.column}>
        <DueList detail={detail} />
        <Section title="Key facts">
          <KeyFacts database={detail.database} />
        </Section>
        <DependentsPanel arn={detail.database.arn} />
      </div>
    </div>
  );
}
