import { EmptyPanel, Section } from '@meridian/aws-react';
import type { Blocker } from '@meridian/plugin-dr-status-common';
import { BlockerList } from '../parts/BlockerList';

/** What would stop a failover, make it slower, or let it lose data. */
export function BlockersPanel(props: { blockers: readonly Blocker[] }) {
  return (
    <Section id="blockers" title="Blockers, worst first">
      {props.blockers.length === 0 ? (
        <EmptyPanel title="Nothing is known to stand in the way of a failover">
          What is checked: versions, secondaries, parameters, targets, secrets,
          keys, images, quotas, replication rules, health checks, traffic,
          backups and certificates.
        </EmptyPanel>
      ) : (
        <BlockerList blockers={props.blockers} />
      )}
    </Section>
  );
}
