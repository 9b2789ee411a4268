import { randomUUID } from 'node:crypto';
import type {
  AuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  AuthorizeResult,
  type PolicyDecision,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  createConditionTransformer,
} from '@backstage/plugin-permission-node';
import {
  ReadRestrictor,
  type ResourceRestriction,
} from '@meridian/plugin-aws-inventory-node';
import {
  drDrillPlanPermission,
  drDrillRunPermission,
  drStatusReadPermission,
  type ChecklistQuery,
  type Drill,
  type DrillEvent,
  type DrillEventRequest,
  type DrillPlan,
  type DrillScope,
  type DrillsQuery,
  type LedgerQuery,
} from '@meridian/plugin-dr-status-common';
import {
  drSystemRules,
  type RecoverySubject,
} from '@meridian/plugin-dr-status-node';
import type { DrillBook } from './DrillBook';
import { subjectsOf } from './drillRows';
import type { DrillOptions, Drills } from './DrillsService';
import type { Checklists } from './checklist/Checklists';
import { readEvent, readPlan } from './readPlan';

type DrillPermission = ResourcePermission<'dr-system'>;

/** What only changes the plan; everything else belongs to running a drill. */
const PLANNING: readonly DrillEvent['kind'][] = [
  'drill-changed',
  'drill-cancelled',
];

/**
 * Lets callers see the drills of what they may read, and plan and run those of what is theirs.
 *
 * A drill that may not be read is answered as one that is not there.
 */
export class AuthorizedDrills implements Drills {
  private readonly reads: ReadRestrictor;
  private readonly fulfils: (
    decision: PolicyDecision,
    subject: RecoverySubject,
  ) => boolean = createConditionAuthorizer(Object.values(drSystemRules));

  constructor(
    private readonly options: {
      readonly book: DrillBook;
      readonly checklists: Checklists;
      readonly auth: AuthService;
      readonly permissions: PermissionsService;
    },
  ) {
    this.reads = new ReadRestrictor({
      permissions: options.permissions,
      permission: drStatusReadPermission,
      transform: createConditionTransformer(Object.values(drSystemRules)),
      what: 'read the recovery status, and so no drills',
    });
  }

  async list(query: DrillsQuery, options: DrillOptions) {
    return this.options.book.list(query, await this.restrict(options));
  }

  async get(id: string, options: DrillOptions) {
    return this.options.book.get(id, await this.restrict(options));
  }

  async plan(plan: DrillPlan, options: DrillOptions): Promise<Drill> {
    const restriction = await this.restrict(options);
    const event = readPlan(plan);
    await this.require(drDrillPlanPermission, options, [
      ...(await this.subjectsIn(event.scope, restriction)),
      { ref: 'the drill', owner: event.owner },
    ]);
    return this.options.book.append({
      drillId: randomUUID(),
      event,
      actor: this.actorOf(options),
    });
  }

  async record(
    id: string,
    request: DrillEventRequest,
    options: DrillOptions,
  ): Promise<Drill> {
    const { book } = this.options;
    const drill = await book.find(id, await this.restrict(options));
    const event = readEvent(request);
    const isPlanning = PLANNING.includes(event.kind);
    await this.require(
      isPlanning ? drDrillPlanPermission : drDrillRunPermission,
      options,
      [
        ...(await this.allIn(drill.scope)),
        ...(isPlanning ? [{ ref: 'the drill', owner: drill.owner }] : []),
        ...(await this.addedBy(event, options)),
      ],
    );
    return book.append({
      drillId: id,
      event,
      lastSequence: request.lastSequence,
      actor: this.actorOf(options),
    });
  }

  async readLedger(query: LedgerQuery, options: DrillOptions) {
    return this.options.book.readLedger(query, await this.restrict(options));
  }

  /** @throws NotAllowedError when the caller may read a part only, because no part can be verified by itself */
  async *exportLedger(options: DrillOptions) {
    if ((await this.restrict(options)) !== undefined) {
      throw new NotAllowedError(
        'The ledger can be verified as a whole only, and you may read a part of it. Ask a platform engineer or an auditor for the export.',
      );
    }
    yield* this.options.book.exportLedger();
  }

  async suggestChecklist(query: ChecklistQuery, options: DrillOptions) {
    await this.restrict(options);
    return this.options.checklists.suggest(query, options.credentials);
  }

  /** What the caller may read; undefined for everything. */
  private restrict({
    credentials,
  }: DrillOptions): Promise<ResourceRestriction> {
    return this.reads.restrict(credentials);
  }

  private async require(
    permission: DrillPermission,
    { credentials }: DrillOptions,
    subjects: readonly RecoverySubject[],
  ): Promise<void> {
    const [decision] = await this.options.permissions.authorizeConditional(
      [{ permission }],
      { credentials },
    );
    const refused = subjects.find(subject => !this.fulfils(decision, subject));
    if (decision.result === AuthorizeResult.DENY || refused) {
      throw new NotAllowedError(
        `You may not ${
          permission.name === drDrillPlanPermission.name ? 'plan' : 'run'
        } drills of ${describe(
          refused,
        )}. Ask its owner, or an administrator for the permission ${
          permission.name
        }.`,
      );
    }
  }

  /** What a changed plan takes in or gives away. */
  private async addedBy(
    event: DrillEvent,
    options: DrillOptions,
  ): Promise<RecoverySubject[]> {
    if (event.kind !== 'drill-changed') return [];
    const { scope, owner } = event;
    return [
      ...(scope
        ? await this.subjectsIn(scope, await this.restrict(options))
        : []),
      ...(owner ? [{ ref: 'the drill', owner }] : []),
    ];
  }

  /** What is no longer there has no owner, so only those who may do everything may do something to it. */
  private async allIn(scope: DrillScope): Promise<RecoverySubject[]> {
    const refs = subjectsOf(scope);
    const known = await this.options.book.subjects(refs);
    const byRef = new Map(known.map(subject => [subject.ref, subject]));
    return refs.map(ref => byRef.get(ref) ?? { ref });
  }

  /** @throws NotFoundError when one is not there, or not for the caller to read */
  private async subjectsIn(
    scope: DrillScope,
    restriction: ResourceRestriction,
  ): Promise<RecoverySubject[]> {
    const refs = subjectsOf(scope);
    const readable = await this.options.book.subjects(refs, restriction);
    const found = new Set(readable.map(({ ref }) => ref));
    const missing = refs.filter(ref => !found.has(ref));
    if (missing.length > 0) {
      throw new NotFoundError(
        `There is no ${missing.join(', ')} that you may read.`,
      );
    }
    return readable;
  }

  private actorOf({ credentials }: DrillOptions): string {
    const { auth } = this.options;
    if (auth.isPrincipal(credentials, 'user')) {
      return credentials.principal.userEntityRef;
    }
    if (auth.isPrincipal(credentials, 'service')) {
      return credentials.principal.subject;
    }
    throw new NotAllowedError('Drills are recorded by somebody who signed in.');
  }
}

function describe(subject: RecoverySubject | undefined): string {
  if (!subject) return 'anything';
  const { ref, owner } = subject;
  return owner ? `${ref}, which belongs to ${owner}` : `${ref}`;
}
