import type {
  LossOutcome,
  LossScenario,
} from '@meridian/plugin-dr-status-common';
import { LOSS_OUTCOMES } from './outcomes';

/** What the page shows, as the address holds it. */
export interface WhatIfView {
  readonly region?: string;
  /** Of the Region; absent where the whole Region is lost. */
  readonly zone?: string;
  /** The systems that are listed; all of them without one. */
  readonly outcome?: LossOutcome;
  /** Entity reference of the system whose reasons are open. */
  readonly system?: string;
}

const NAMES = ['region', 'zone', 'outcome', 'system'] as const;

/** Reads the view from an address; what is not understood is left out. */
export function parseWhatIfView(params: URLSearchParams): WhatIfView {
  const read = (name: (typeof NAMES)[number]) => params.get(name) || undefined;
  const outcome = LOSS_OUTCOMES.find(one => one === params.get('outcome'));
  return {
    region: read('region'),
    zone: read('zone'),
    outcome,
    system: read('system'),
  };
}

export function formatWhatIfView(view: WhatIfView): URLSearchParams {
  return new URLSearchParams(
    NAMES.flatMap(name => {
      const value = view[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** The scenario that a view asks for; undefined before a Region is chosen. */
export function scenarioOf(view: WhatIfView): LossScenario | undefined {
  const { region, zone } = view;
  if (!region) return undefined;
  return zone ? { kind: 'zone', region, zone } : { kind: 'region', region };
}
