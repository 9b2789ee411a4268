import type { DrillScope, DrillStep, DrillType } from '../types';

/** What can happen to a drill. Each is one entry of the ledger. */
export type DrillEvent =
  | {
      readonly kind: 'drill-planned';
      readonly title: string;
      readonly type: DrillType;
      readonly scope: DrillScope;
      /** ISO 8601. */
      readonly plannedFor: string;
      readonly owner: string;
      readonly steps: readonly {
        readonly id: string;
        readonly title: string;
      }[];
    }
  | {
      readonly kind: 'drill-changed';
      readonly title?: string;
      readonly plannedFor?: string;
      readonly owner?: string;
      readonly scope?: DrillScope;
      readonly steps?: readonly {
        readonly id: string;
        readonly title: string;
      }[];
    }
  | { readonly kind: 'drill-started' }
  | { readonly kind: 'step-started'; readonly stepId: string }
  | {
      readonly kind: 'step-finished';
      readonly stepId: string;
      readonly outcome: NonNullable<DrillStep['outcome']>;
      readonly note?: string;
    }
  | {
      readonly kind: 'step-measured';
      readonly stepId: string;
      readonly rtoSeconds?: number;
      readonly rpoSeconds?: number;
    }
  | { readonly kind: 'note-added'; readonly text: string }
  | {
      readonly kind: 'drill-closed';
      readonly isSuccessful: boolean;
      readonly rtoSeconds?: number;
      readonly rpoSeconds?: number;
    }
  | { readonly kind: 'drill-cancelled'; readonly reason: string };

/** Who did it when, with the place that it has in the ledger. */
export interface DrillEventContext {
  readonly drillId: string;
  /** ISO 8601. */
  readonly at: string;
  readonly actor: string;
  readonly sequence: number;
}
