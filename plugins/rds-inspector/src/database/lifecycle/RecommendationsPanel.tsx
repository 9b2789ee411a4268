import { useApi } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import {
  AgeText,
  Answered,
  EmptyPanel,
  Notices,
  Section,
  type Severity,
  SeverityMark,
  useRemoteData,
} from '@meridian/aws-react';
import type { DatabaseRecommendation } from '@meridian/plugin-rds-inspector-common';
import { rdsInspectorApiRef } from '../../api';
import { LiveAge, liveNotices } from '../parts/LiveAge';
import styles from './Lifecycle.module.css';

const SEVERITY_WORDS: readonly Severity[] = [
  'high',
  'medium',
  'low',
  'informational',
];

/** What RDS itself recommends. */
export function RecommendationsPanel({ arn }: { arn: string }) {
  const api = useApi(rdsInspectorApiRef);
  const recommendations = useRemoteData(`recommendations ${arn}`, signal =>
    api.getDatabaseRecommendations(arn, { signal }),
  );
  return (
    <Section
      title="What RDS recommends"
      aside={
        recommendations.data && <LiveAge state={recommendations.data.state} />
      }
    >
      <Answered remote={recommendations} what="what RDS recommends">
        {data => (
          <>
            <Notices items={liveNotices(data)} />
            {data.items.length === 0 && !data.state.failure && (
              <EmptyPanel title="RDS recommends nothing">
                What it finds in settings and metrics would stand here.
              </EmptyPanel>
            )}
            <ul className={styles.deployments}>
              {data.items.map(item => (
                <Recommendation key={item.id} item={item} />
              ))}
            </ul>
          </>
        )}
      </Answered>
    </Section>
  );
}

function Recommendation({ item }: { item: DatabaseRecommendation }) {
  const severity = SEVERITY_WORDS.find(word => word === item.severity);
  return (
    <li>
      <p className={styles.deploymentHead}>
        {severity && <SeverityMark severity={severity} />}
        <b>{item.title}</b>
        <span className={styles.hint}>
          {[item.databaseName, item.category, item.status]
            .filter(Boolean)
            .join(', ')}
        </span>
        {item.createdAt && (
          <span className={styles.hint}>
            since <AgeText at={item.createdAt} />
          </span>
        )}
      </p>
      {sentencesOf(item).map(text => (
        <p key={text} className={styles.prose}>
          {text}
        </p>
      ))}
      {item.links.map(link => (
        <p key={link.url} className={styles.prose}>
          <Link href={link.url} target="_blank">
            {link.text}
          </Link>
        </p>
      ))}
    </li>
  );
}

/** What a recommendation says beside its title, each once: AWS's fields repeat each other. */
function sentencesOf(item: DatabaseRecommendation): string[] {
  const texts = [
    item.detection,
    item.recommendation,
    item.reason,
    item.impact,
    ...item.actions,
  ];
  return [...new Set(texts.flatMap(text => text || []))].filter(
    text => text !== item.title,
  );
}
