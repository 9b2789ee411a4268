import { Notices, Section, TableScroller } from '@meridian/aws-react';
import type {
  DatabaseDetail,
  ParameterComparison,
  ParameterDifference,
} from '@meridian/plugin-rds-inspector-common';
import { comparedGroups, type ComparedGroups } from './comparedGroups';
import styles from './Configuration.module.css';

const TITLES: Readonly<Record<ParameterComparison['against'], string>> = {
  default: 'Parameters that differ from the engine’s default',
  region: 'Parameters that differ between the primary and a secondary Region',
};

/** Parameters that somebody changed, and those that are not the same in both Regions. */
export function ParameterPanels({ detail }: { detail: DatabaseDetail }) {
  return (
    <>
      {(['region', 'default'] as const).map(against => {
        const groups = comparedGroups(detail.parameters, against);
        return (
          groups.length > 0 && (
            <Section key={against} title={TITLES[against]}>
              {groups.map(group => (
                <Comparison
                  key={`${group.leftName} ${group.rightName} ${group.arns[0]}`}
                  group={group}
                  detail={detail}
                />
              ))}
            </Section>
          )
        );
      })}
    </>
  );
}

function Comparison(props: { group: ComparedGroups; detail: DatabaseDetail }) {
  const { group, detail } = props;
  const names = group.arns.map(
    arn => detail.group.find(row => row.arn === arn)?.name ?? arn,
  );
  return (
    <div className={styles.comparison}>
      <h4>
        {group.rightName}{' '}
        <span className={styles.hint}>used by {names.join(', ')}</span>
      </h4>
      {group.unknown && <Notices items={[group.unknown]} />}
      {!group.unknown && group.differences.length === 0 && (
        <p className={styles.hint}>
          {group.against === 'default'
            ? 'Every parameter has the engine’s default.'
            : `Every parameter is as in ${group.leftName}.`}
        </p>
      )}
      {group.differences.length > 0 && (
        <TableScroller label={`${group.leftName} and ${group.rightName}`}>
          <thead>
            <tr>
              <th scope="col">Parameter</th>
              <th scope="col">
                {group.against === 'default'
                  ? 'Engine’s default'
                  : group.leftName}
              </th>
              <th scope="col">{group.rightName}</th>
              <th scope="col">Takes effect</th>
            </tr>
          </thead>
          <tbody>
            {group.differences.map(difference => (
              <DifferenceRow key={difference.name} difference={difference} />
            ))}
          </tbody>
        </TableScroller>
      )}
    </div>
  );
}

const EFFECTS: Readonly<Record<string, string>> = {
  static: 'after a restart',
  dynamic: 'at once',
};

function Value({ text }: { text: string | undefined }) {
  return text === undefined ? (
    <em className={styles.absent}>not set</em>
  ) : (
    <code>{text || '(empty)'}</code>
  );
}

function DifferenceRow({ difference }: { difference: ParameterDifference }) {
  const { name, left, right, applyType } = difference;
  return (
    <tr>
      <th scope="row">
        <code>{name}</code>
      </th>
      <td>
        <Value text={left} />
      </td>
      <td>
        <Value text={right} />
      </td>
      <td>{applyType ? EFFECTS[applyType] ?? applyType : '–'}</td>
    </tr>
  );
}
