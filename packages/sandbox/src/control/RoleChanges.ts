import type { RoleChange } from '../aws/recovery/collections';

/** What was switched over, failed over and promoted through AWS's own operations. */
export class RoleChanges {
  /** @param changes - the estate's list, which is changed in place */
  constructor(private readonly changes: RoleChange[]) {}

  list(): readonly RoleChange[] {
    return this.changes;
  }

  /** Takes everything back, as if it had never been. */
  clear(): void {
    this.changes.splice(0);
  }
}
