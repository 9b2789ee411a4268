import { RECOVERY_STEPS, type DrillStep, type DrillType } from '../types';

/** On a System or Component: the steps of its drills, one a line. */
export const CHECKLIST_ANNOTATION = 'meridian.dr/checklist';

type PlannedStep = Pick<DrillStep, 'id' | 'title'>;

const MAXIMUM_STEPS = 50;
const MAXIMUM_TITLE = 200;

const TITLES: Readonly<Record<DrillType, readonly string[]>> = {
  switchover: [
    'Tell everybody who is on call, and agree on who decides to stop',
    'Check that replication is current and nothing blocks the switchover',
    '[promotion] Switch the databases over to the other Region',
    '[dns] Send traffic to the other Region',
    '[warm-up] Check that requests succeed at their usual latency',
    'Switch back',
  ],
  failover: [
    'Tell everybody who is on call, and agree on who decides to stop',
    'Check how far replication is behind, and write down what would be lost',
    '[detection] Wait until the alarms and health checks say so by themselves',
    '[promotion] Promote the databases of the other Region',
    '[dns] Send traffic to the other Region',
    '[scale-up] Scale the other Region to the whole load',
    '[warm-up] Check that requests succeed at their usual latency',
    'Compare the data with what was written before',
    'Set replication up in the other direction',
  ],
  restore: [
    'Choose the recovery point, and write down how old it is',
    '[promotion] Restore it beside the original, in the other Region',
    'Check the restored data with the queries of the runbook',
    'Delete what was restored',
  ],
  'region-loss': [
    'Tell everybody who is on call, and agree on who decides to stop',
    'Save what the portal says of the loss of the Region',
    '[detection] Wait until the alarms and health checks say so by themselves',
    '[promotion] Promote the databases of the surviving Region, in the order of recovery',
    '[dns] Send all traffic to the surviving Region',
    '[scale-up] Scale the surviving Region to the whole load',
    '[warm-up] Check that requests succeed at their usual latency',
    'Compare the data with what was written before',
    'Return to both Regions',
  ],
  'game-day': [
    'Agree on what is broken, how far it may go, and who decides to stop',
    'Break it',
    '[detection] Wait until somebody notices without being told',
    '[promotion] Recover by the runbook alone',
    '[warm-up] Check that requests succeed at their usual latency',
    'Write down what the runbook did not say',
  ],
  tabletop: [
    'Read the scenario aloud',
    'Walk through the runbook, and name who does each step',
    'Name what is missing: access, tools, people, documents',
    'Agree on who mends what until when',
  ],
};

/** The steps of a drill where its system says none of its own. */
export function defaultChecklist(type: DrillType): PlannedStep[] {
  return toChecklist(TITLES[type]);
}

/** Reads steps that somebody wrote as lines, numbered or with bullets. */
export function parseChecklist(text: string): PlannedStep[] {
  return toChecklist(
    text
      .split(/\r?\n/)
      .map(line => line.replace(/^\s*(?:\d+[.)]|[-*+])\s+/, '').trim())
      .filter(line => line.length > 0),
  );
}

/**
 * Gives steps ids.
 *
 * A title that begins with a part of the recovery in brackets, such as `[promotion]`, measures that part: what
 * a drill measures of it counts instead of what was assumed. Of several of one part the first does.
 */
export function toChecklist(titles: readonly string[]): PlannedStep[] {
  const taken = new Set<string>();
  return titles.slice(0, MAXIMUM_STEPS).map((title, index) => {
    const [, part, rest] = /^\[([a-z-]+)\]\s*(\S.*)$/.exec(title) ?? [];
    const step = RECOVERY_STEPS.find(one => one === part);
    const id = step && !taken.has(step) ? step : `step-${index + 1}`;
    taken.add(id);
    return { id, title: (step ? rest : title).slice(0, MAXIMUM_TITLE) };
  });
}
