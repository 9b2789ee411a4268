import { parseArn } from '@meridian/aws-common';
import type { CoverageEntry } from '@meridian/plugin-aws-inventory-common';

/** How often something is read whose collector does not run: never, so it ages by the day. */
const DEFAULT_INTERVAL_SECONDS = 24 * 3600;

const TYPE_OF_RESOURCE: Readonly<Record<string, string>> = {
  db: 'AWS::RDS::DBInstance',
  cluster: 'AWS::RDS::DBCluster',
  'global-cluster': 'AWS::RDS::GlobalCluster',
};

/** How the databases of accounts and Regions are read. */
export class CollectorCoverage {
  private readonly entries = new Map<string, CoverageEntry>();

  constructor(coverage: readonly CoverageEntry[]) {
    for (const entry of coverage) {
      for (const type of entry.resourceTypes) {
        this.entries.set(keyOf(entry, type), entry);
      }
    }
  }

  /** How often the database of an ARN is read. */
  intervalSecondsOf(arn: string): number {
    return this.entryOf(arn)?.intervalSeconds ?? DEFAULT_INTERVAL_SECONDS;
  }

  /** Whether databases of its kind, account and Region were ever read completely: what is not there then is gone. */
  isRead(arn: string): boolean {
    return this.entryOf(arn)?.lastSuccessAt !== undefined;
  }

  private entryOf(arn: string): CoverageEntry | undefined {
    const { accountId, region, resource } = parseArn(arn);
    const type = TYPE_OF_RESOURCE[resource.split(':')[0]] ?? '';
    return (
      this.entries.get(keyOf({ accountId, region }, type)) ??
      // The ARN of a global cluster names no Region; each of them lists it.
      [...this.entries.values()].find(
        entry =>
          region === '' &&
          entry.accountId === accountId &&
          entry.resourceTypes.includes(type),
      )
    );
  }
}

function keyOf(
  { accountId, region }: { accountId: string; region: string },
  type: string,
): string {
  return `${accountId}/${region}/${type}`;
}
