import { Link } from '@backstage/ui';
import {
  AgeText,
  EmptyPanel,
  StateMark,
  type EvaluationState,
} from '@meridian/aws-react';
import type { BlueGreenDeployment } from '@meridian/plugin-rds-inspector-common';
import { useDatabaseLinks } from '../../useDatabaseLinks';
import styles from './Lifecycle.module.css';

/** How a deployment or a task of it does, by RDS's own word. */
function judge(status: string): EvaluationState {
  if (/FAILED|INVALID/.test(status)) return 'critical';
  return /AVAILABLE|COMPLETED/.test(status) ? 'ok' : 'warning';
}

function lastPartOf(arn: string): string {
  return arn.slice(arn.lastIndexOf(':') + 1);
}

/** Copies of the database that are made ready to take its place. */
export function BlueGreenPanel(props: {
  items: readonly BlueGreenDeployment[];
}) {
  if (props.items.length === 0) {
    return (
      <EmptyPanel title="There is no blue/green deployment">
        One would show how far its copy is, and whether it was switched over.
      </EmptyPanel>
    );
  }
  return (
    <ul className={styles.deployments}>
      {props.items.map(item => (
        <Deployment key={item.arn} deployment={item} />
      ))}
    </ul>
  );
}

function Side(props: { label: string; arn: string | undefined }) {
  const links = useDatabaseLinks();
  return props.arn ? (
    <span>
      {props.label}{' '}
      <Link href={links.database(props.arn)}>{lastPartOf(props.arn)}</Link>
    </span>
  ) : (
    <span className={styles.hint}>{props.label} not known</span>
  );
}

function Deployment({ deployment }: { deployment: BlueGreenDeployment }) {
  const { name, status, statusDetails, tasks } = deployment;
  return (
    <li>
      <p className={styles.deploymentHead}>
        <b>{name}</b>
        {status && <StateMark state={judge(status)} label={status} />}
        <Side label="blue" arn={deployment.sourceArn} />
        <Side label="green" arn={deployment.targetArn} />
        <span className={styles.hint}>
          created <AgeText at={deployment.createdAt} />
        </span>
      </p>
      {statusDetails && <p className={styles.hint}>{statusDetails}</p>}
      <ul className={styles.tasks}>
        {tasks.map(task => (
          <li key={task.name}>
            <StateMark
              state={judge(task.status)}
              label={`${task.name}: ${task.status}`}
            />
          </li>
        ))}
      </ul>
    </li>
  );
}
