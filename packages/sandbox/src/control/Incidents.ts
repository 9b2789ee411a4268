import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Incident } from '../aws/recovery/collections';
import { regionLostFault, type Faults } from './Faults';

/** A copy that gets every other change falls half a second behind with each second. */
const BEHIND_LAG_PER_SECOND = 0.5;
/** A copy that gets none falls behind as time goes by. */
const STOPPED_LAG_PER_SECOND = 1;

const common = {
  id: z.string().min(1).optional(),
  /** How long it has been going on already. */
  startedSecondsAgo: z.number().min(0).default(0),
};

const replicationMatchSchema = z.strictObject({
  service: z.enum(['rds', 'dynamodb', 's3', 'elasticache']).optional(),
  /** Of the source, of the copy, or of what spans both, such as a global cluster. */
  arn: z.string().startsWith('arn:').optional(),
  /** The Region that changes arrive in. */
  region: z.string().min(1).optional(),
});

/** An incident, as `POST /_sandbox/incidents` takes it. */
export const incidentSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('replication-behind'),
    match: replicationMatchSchema.default({}),
    lagSecondsPerSecond: z.number().positive().default(BEHIND_LAG_PER_SECOND),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('replication-stopped'),
    match: replicationMatchSchema.default({}),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('region-lost'),
    match: z.strictObject({ region: z.string().min(1) }),
  }),
]);

/** What can be asked for; see {@link incidentSchema}. */
export type IncidentRequest = z.infer<typeof incidentSchema>;

/** Switches incidents on and off. What they do is told by their list in the estate and the clock. */
export class Incidents {
  /**
   * @param incidents - the estate's list, which is changed in place
   * @param faults - where a lost Region's connections are cut
   */
  constructor(
    private readonly incidents: Incident[],
    private readonly faults: Faults,
    private readonly now: () => Date,
  ) {}

  list(): readonly Incident[] {
    return this.incidents;
  }

  /** Switches an incident on; one with the same id gives way to it. */
  add(request: IncidentRequest): Incident {
    const incident: Incident = {
      id: request.id ?? randomUUID(),
      kind: request.kind,
      match: request.match,
      startedAt: new Date(
        this.now().getTime() - request.startedSecondsAgo * 1000,
      ),
      lagSecondsPerSecond:
        request.kind === 'replication-behind'
          ? request.lagSecondsPerSecond
          : STOPPED_LAG_PER_SECOND,
    };
    this.remove(incident.id);
    this.incidents.push(incident);
    if (request.kind === 'region-lost') {
      this.faults.add(regionLostFault(request.match.region));
    }
    return incident;
  }

  /** @returns whether there was such an incident */
  remove(id: string): boolean {
    const index = this.incidents.findIndex(incident => incident.id === id);
    const [removed] = index < 0 ? [] : this.incidents.splice(index, 1);
    if (removed) this.giveBack(removed);
    return removed !== undefined;
  }

  clear(): void {
    this.incidents.splice(0).forEach(incident => this.giveBack(incident));
  }

  /** Connects a Region again, unless another incident has lost it as well. */
  private giveBack({ kind, match }: Incident): void {
    const { region } = match;
    const isStillLost = this.incidents.some(
      other => other.kind === 'region-lost' && other.match.region === region,
    );
    if (kind === 'region-lost' && region !== undefined && !isStillLost) {
      this.faults.remove(regionLostFault(region).id);
    }
  }
}
