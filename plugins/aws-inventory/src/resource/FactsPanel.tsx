import {
  ArnText,
  AgeText,
  formatInstant,
  formatInstantUtcAndLocal,
  RegionMark,
} from '@meridian/aws-react';
import type { InventoryResource } from '@meridian/plugin-aws-inventory-common';
import type { ReactNode } from 'react';
import { OwnerLink } from './OwnerLink';
import { UnreadParts } from './UnreadParts';
import styles from './Resource.module.css';

const SOURCES = {
  tag: 'from its tag',
  related: 'from the resource it belongs to',
  account: 'by default of its account',
  aws: 'AWS made it',
} as const;

function Attributed(props: {
  value: string | undefined;
  source: keyof typeof SOURCES | undefined;
  children?: ReactNode;
}) {
  return (
    <>
      {props.value ? (
        props.children ?? props.value
      ) : (
        <em className={styles.absent}>none</em>
      )}{' '}
      {props.source && (
        <span className={styles.hint}>{SOURCES[props.source]}</span>
      )}
    </>
  );
}

function Instant({ at }: { at?: string }) {
  return at ? (
    <time dateTime={at} title={formatInstantUtcAndLocal(at)}>
      {formatInstant(at)}
    </time>
  ) : (
    <em className={styles.absent}>not known</em>
  );
}

/** Who, where and since when, and what is not known. */
export function FactsPanel({ resource }: { resource: InventoryResource }) {
  const { attribution } = resource;
  const facts: Array<[string, ReactNode]> = [
    ['ARN', <ArnText key="arn" arn={resource.arn} />],
    ['Id', resource.resourceId],
    [
      'Account',
      <>
        {resource.accountName ?? 'no name'}{' '}
        <span className={styles.hint}>{resource.accountId}</span>
      </>,
    ],
    ['Region', <RegionMark key="region" region={resource.region} />],
    [
      'Owner',
      <Attributed
        key="owner"
        value={resource.owner}
        source={attribution?.owner}
      >
        {resource.owner && <OwnerLink entityRef={resource.owner} />}
      </Attributed>,
    ],
    [
      'System',
      <Attributed
        key="system"
        value={resource.system}
        source={attribution?.system}
      />,
    ],
    [
      'Component',
      <Attributed
        key="component"
        value={resource.component}
        source={attribution?.component}
      />,
    ],
    [
      'Environment',
      <Attributed
        key="environment"
        value={resource.environment}
        source={attribution?.environment}
      />,
    ],
    ['Created', <Instant key="created" at={resource.createdAt} />],
    ['First seen', <Instant key="seen" at={resource.firstSeenAt} />],
    ['Last changed', <Instant key="changed" at={resource.changedAt} />],
    [
      'Read',
      <>
        <AgeText at={resource.observedAt} freshness={resource.freshness} />{' '}
        <span className={styles.hint}>by the collector {resource.source}</span>
      </>,
    ],
  ];
  if (resource.deletedAt) {
    facts.push(['Gone since', <Instant key="gone" at={resource.deletedAt} />]);
  }
  return (
    <>
      <UnreadParts resource={resource} />
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
