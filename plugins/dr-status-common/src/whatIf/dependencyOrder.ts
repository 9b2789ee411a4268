/** A thing with what it has to wait for. */
export interface Dependent {
  readonly ref: string;
  readonly dependsOn: readonly string[];
}

export interface DependencyOrder {
  /** In waves: what is in one waits for what is in the waves before. */
  readonly waves: readonly (readonly string[])[];
  /** Groups that wait for each other in a circle. */
  readonly cycles: readonly (readonly string[])[];
}

/**
 * The order in which things can be recovered. Those that depend on each other in a circle come together in
 * one wave, because none of them can be first.
 *
 * @param dependents - what they depend on beside each other is left out
 */
export function dependencyOrder(
  dependents: readonly Dependent[],
): DependencyOrder {
  const groups = stronglyConnected(dependents);
  const groupOf = new Map<string, number>();
  groups.forEach((group, index) =>
    group.forEach(ref => groupOf.set(ref, index)),
  );
  const edges = new Map(dependents.map(one => [one.ref, one.dependsOn]));
  const waveOf: number[] = [];
  // Tarjan's algorithm finishes what is depended on first, so every wave is known when it is asked for.
  groups.forEach((group, index) => {
    const below = group
      .flatMap(ref => edges.get(ref) ?? [])
      .flatMap(ref => groupOf.get(ref) ?? [])
      .filter(other => other !== index)
      .map(other => waveOf[other]);
    waveOf[index] = below.reduce((a, b) => Math.max(a, b + 1), 0);
  });
  const waves: string[][] = [];
  groups.forEach((group, index) => {
    const wave = (waves[waveOf[index]] ??= []);
    wave.push(...group);
  });
  const isLoop = (ref: string) => (edges.get(ref) ?? []).includes(ref);
  return {
    waves: waves.map(wave => [...wave].sort()),
    cycles: groups
      .filter(group => group.length > 1 || isLoop(group[0]))
      .map(group => [...group].sort()),
  };
}

/** Tarjan's algorithm, without recursion: chains of dependencies can be longer than the stack is deep. */
function stronglyConnected(dependents: readonly Dependent[]): string[][] {
  const known = new Set(dependents.map(({ ref }) => ref));
  const edges = new Map(
    dependents.map(({ ref, dependsOn }) => [
      ref,
      dependsOn.filter(other => known.has(other)),
    ]),
  );
  const indexes = new Map<string, number>();
  const lows = new Map<string, number>();
  const onStack = new Set<string>();
  const stack: string[] = [];
  const groups: string[][] = [];
  for (const { ref: root } of dependents) {
    if (indexes.has(root)) continue;
    const work: { ref: string; next: number; isEntered: boolean }[] = [
      { ref: root, next: 0, isEntered: false },
    ];
    while (work.length > 0) {
      const frame = work[work.length - 1];
      const { ref } = frame;
      if (!frame.isEntered) {
        frame.isEntered = true;
        indexes.set(ref, indexes.size);
        lows.set(ref, indexes.get(ref) ?? 0);
        stack.push(ref);
        onStack.add(ref);
      }
      const targets = edges.get(ref) ?? [];
      if (frame.next < targets.length) {
        const target = targets[frame.next];
        frame.next += 1;
        if (!indexes.has(target)) {
          work.push({ ref: target, next: 0, isEntered: false });
        } else if (onStack.has(target)) {
          lower(lows, ref, indexes.get(target) ?? 0);
        }
        continue;
      }
      work.pop();
      const parent = work[work.length - 1];
      if (parent) lower(lows, parent.ref, lows.get(ref) ?? 0);
      if (lows.get(ref) === indexes.get(ref)) {
        const group = stack.splice(stack.lastIndexOf(ref));
        group.forEach(member => onStack.delete(member));
        groups.push(group);
      }
    }
  }
  return groups;
}

function lower(lows: Map<string, number>, ref: string, value: number): void {
  lows.set(ref, Math.min(lows.get(ref) ?? value, value));
}
