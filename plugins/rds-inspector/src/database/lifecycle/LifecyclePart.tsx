import { Section } from '@meridian/aws-react';
import type { PartProps } from '../LoadedDatabase';
import { BlueGreenPanel } from './BlueGreenPanel';
import { CertificateTable } from './CertificateTable';
import { MaintenanceTable } from './MaintenanceTable';
import { RecommendationsPanel } from './RecommendationsPanel';
import { SupportTimeline } from './SupportTimeline';
import { UpgradeTargets } from './UpgradeTargets';

/** What will be done to it by when, and where its engine can go. */
export function LifecyclePart({ detail }: PartProps) {
  return (
    <>
      <Section title="Pending maintenance">
        <MaintenanceTable items={detail.maintenance} />
      </Section>
      <Section title="Support of the engine version">
        <SupportTimeline upgrades={detail.upgrades} />
      </Section>
      <Section title="Where the engine can be upgraded to">
        <UpgradeTargets upgrades={detail.upgrades} />
      </Section>
      <Section title="Server certificates">
        <CertificateTable items={detail.certificates} />
      </Section>
      <Section title="Blue/green deployments">
        <BlueGreenPanel items={detail.blueGreenDeployments} />
      </Section>
      <RecommendationsPanel arn={detail.database.arn} />
    </>
  );
}
