/** Something that happened, drawn through a chart at its time. */
export interface ChartMark {
  readonly id: string;
  /** ISO 8601. */
  readonly time: string;
  /** In a sentence. */
  readonly label: string;
  /** Drawn with a shape of its own; bad news also with the colour of it. */
  readonly shape: 'triangle' | 'diamond' | 'circle' | 'square';
  readonly isIncident?: boolean;
}

/** Marks too near to each other to be drawn apart. */
export interface MarkGroup {
  readonly id: string;
  /** Where on the time axis, from 0 to 1. */
  readonly fraction: number;
  /** The one that is drawn: bad news before any other. */
  readonly leading: ChartMark;
  readonly marks: readonly ChartMark[];
}

/** How many marks have room beside each other on one axis. */
const SLOT_COUNT = 48;

/** Puts marks on an axis from `from` to `to`; those outside are left out. */
export function groupMarks(
  marks: readonly ChartMark[],
  from: number,
  to: number,
): MarkGroup[] {
  const slots = new Map<number, ChartMark[]>();
  for (const mark of marks) {
    const fraction = (new Date(mark.time).getTime() - from) / (to - from);
    if (fraction >= 0 && fraction <= 1) {
      const slot = Math.floor(fraction * SLOT_COUNT);
      slots.set(slot, [...(slots.get(slot) ?? []), mark]);
    }
  }
  return [...slots.values()].map(group => {
    const leading = group.find(mark => mark.isIncident) ?? group[0];
    return {
      id: leading.id,
      fraction: (new Date(leading.time).getTime() - from) / (to - from),
      leading,
      marks: group,
    };
  });
}
