import { known, unknown, type Fact } from '@meridian/aws-common';
import {
  readCertificate,
  readEngineVersion,
  readLifecycle,
  type CertificateFacts,
  type EngineVersionFacts,
  type LifecycleFacts,
} from './readReference';
import type { ReferenceKind, ReferenceRecord } from './sources';

/** Read once a day; older than this, AWS may have changed its dates. */
const STALE_AFTER_MILLISECONDS = 7 * 86_400_000;

const TITLES: Readonly<Record<ReferenceKind, string>> = {
  'engine-versions': 'The engine versions that AWS offers',
  'engine-lifecycles': 'The dates of support of engine versions',
  certificates: 'The certificate authorities of RDS',
};

/** What AWS says about engines and certificates, by Region. */
export class ReferenceIndex {
  private readonly versions = new Map<string, EngineVersionFacts>();
  private readonly lifecycles = new Map<string, LifecycleFacts[]>();
  private readonly certificates = new Map<string, CertificateFacts>();
  private readonly records = new Map<string, ReferenceRecord>();

  constructor(records: readonly ReferenceRecord[], private readonly now: Date) {
    for (const record of records) {
      this.records.set(`${record.kind}/${record.region}`, record);
      for (const element of record.content ?? []) {
        this.add(record, element);
      }
    }
  }

  /** An engine version; undefined when AWS does not offer it in the Region any more. */
  engineVersion(
    region: string,
    engine: string,
    version: string,
  ): Fact<EngineVersionFacts | undefined> {
    return this.factOf(
      'engine-versions',
      region,
      this.versions.get(`${region}/${engine}/${version}`),
    );
  }

  /** How long AWS supports the major version of an engine version; undefined when AWS does not say. */
  lifecycle(
    region: string,
    engine: string,
    version: string,
  ): Fact<LifecycleFacts | undefined> {
    const major = this.versions.get(`${region}/${engine}/${version}`)?.major;
    // The longest one that fits: 9.6 is a major version of PostgreSQL, and so is 9.
    const found = (this.lifecycles.get(`${region}/${engine}`) ?? [])
      .filter(({ majorVersion }) =>
        major
          ? majorVersion === major
          : version === majorVersion || version.startsWith(`${majorVersion}.`),
      )
      .sort((a, b) => b.majorVersion.length - a.majorVersion.length)[0];
    return this.factOf('engine-lifecycles', region, found);
  }

  /** A certificate authority; undefined when AWS does not list it in the Region any more. */
  certificate(region: string, id: string): Fact<CertificateFacts | undefined> {
    return this.factOf(
      'certificates',
      region,
      this.certificates.get(`${region}/${id}`),
    );
  }

  /** Whether reference data of a kind is known in a Region. */
  state(kind: ReferenceKind, region: string): Fact<undefined> {
    return this.factOf(kind, region, undefined);
  }

  private add({ kind, region }: ReferenceRecord, element: unknown): void {
    if (kind === 'engine-versions') {
      const version = readEngineVersion(element);
      if (version) {
        this.versions.set(
          `${region}/${version.engine}/${version.version}`,
          version,
        );
      }
    } else if (kind === 'engine-lifecycles') {
      const lifecycle = readLifecycle(element);
      if (lifecycle) {
        const key = `${region}/${lifecycle.engine}`;
        this.lifecycles.set(key, [
          ...(this.lifecycles.get(key) ?? []),
          lifecycle,
        ]);
      }
    } else {
      const certificate = readCertificate(element);
      if (certificate) {
        this.certificates.set(`${region}/${certificate.id}`, certificate);
      }
    }
  }

  private factOf<T>(kind: ReferenceKind, region: string, value: T): Fact<T> {
    const record = this.records.get(`${kind}/${region}`);
    if (!record?.content || !record.observedAt) {
      return unknown({
        reason: record?.failure?.reason ?? 'not-read',
        message:
          record?.failure?.message ??
          `${TITLES[kind]} in ${region} have not been read yet.`,
        missingAction: record?.failure?.missingAction,
      });
    }
    const age = this.now.getTime() - Date.parse(record.observedAt);
    if (age > STALE_AFTER_MILLISECONDS) {
      return unknown({
        reason: record.failure?.reason ?? 'stale',
        message: `${TITLES[kind]} in ${region} were last read at ${
          record.observedAt
        }, which is too long ago.${
          record.failure ? ` ${record.failure.message}` : ''
        }`,
        missingAction: record.failure?.missingAction,
        lastValue: value,
        observedAt: record.observedAt,
      });
    }
    return known(value, record.observedAt);
  }
}
