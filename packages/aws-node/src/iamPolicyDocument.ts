/** One group of actions that becomes a statement of a policy. */
export interface IamPolicyGroup {
  /** The statement's id; letters and digits only, as IAM requires. */
  readonly sid: string;
  readonly actions: readonly string[];
}

export interface IamPolicyStatement {
  readonly Sid: string;
  readonly Effect: 'Allow';
  readonly Action: readonly string[];
  readonly Resource: '*';
}

/** A policy as IAM takes it. */
export interface IamPolicyDocument {
  readonly Version: '2012-10-17';
  readonly Statement: readonly IamPolicyStatement[];
}

/**
 * The smallest policy that allows the actions.
 *
 * Groups of the same id are merged; statements and actions are sorted and without duplicates, so
 * that the same actions always give the same text. An action appears in the first group, by id,
 * that needs it. Resources are `*`, because most List and Describe actions accept nothing else.
 */
export function iamPolicyDocument(
  groups: readonly IamPolicyGroup[],
): IamPolicyDocument {
  const actionsBySid = new Map<string, string[]>();
  for (const { sid, actions } of groups) {
    const id = toSid(sid);
    actionsBySid.set(id, [...(actionsBySid.get(id) ?? []), ...actions]);
  }
  const granted = new Set<string>();
  const statements: IamPolicyStatement[] = [];
  for (const sid of [...actionsBySid.keys()].sort()) {
    const actions = [...new Set(actionsBySid.get(sid))]
      .filter(action => !granted.has(action))
      .sort();
    actions.forEach(action => granted.add(action));
    if (actions.length > 0) {
      statements.push({
        Sid: sid,
        Effect: 'Allow',
        Action: actions,
        Resource: '*',
      });
    }
  }
  return { Version: '2012-10-17', Statement: statements };
}

/** `rds-db-instances` as `RdsDbInstances`: IAM allows letters and digits only. */
function toSid(text: string): string {
  return text
    .split(/[^A-Za-z0-9]+/)
    .filter(word => word !== '')
    .map(word => word[0].toUpperCase() + word.slice(1))
    .join('');
}
