import {
  DRILL_TYPES,
  type DrillsQuery,
  type DrillType,
} from '@meridian/plugin-dr-status-common';

/** What the page of drills shows, as the address holds it. */
export interface DrillsView {
  /** Only systems that are overdue, in the list of who is due. */
  readonly isOverdueOnly: boolean;
  /** Only drills of this type. */
  readonly type?: DrillType;
  /** Only what concerns this System or Component, by entity reference. */
  readonly ref?: string;
}

/** Reads the view from an address; what is not understood is left out. */
export function parseDrillsView(params: URLSearchParams): DrillsView {
  const type = DRILL_TYPES.find(one => one === params.get('type'));
  return {
    isOverdueOnly: params.get('overdue') === 'true',
    type,
    ref: params.get('ref') || undefined,
  };
}

export function formatDrillsView(view: DrillsView): URLSearchParams {
  const params = new URLSearchParams();
  if (view.isOverdueOnly) params.set('overdue', 'true');
  if (view.type) params.set('type', view.type);
  if (view.ref) params.set('ref', view.ref);
  return params;
}

/** The question for what is planned or running, and for what is over. */
export function drillsQueries(view: DrillsView): {
  readonly ahead: DrillsQuery;
  readonly past: DrillsQuery;
} {
  const common = {
    ...(view.type ? { type: [view.type] } : {}),
    ...(view.ref ? { ref: view.ref } : {}),
  };
  return {
    ahead: { ...common, state: ['planned', 'running'] },
    past: { ...common, state: ['closed', 'cancelled'] },
  };
}
