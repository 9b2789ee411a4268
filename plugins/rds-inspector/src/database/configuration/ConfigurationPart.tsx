import { Link, Switch } from '@backstage/ui';
import {
  EmptyPanel,
  Section,
  StateMark,
  TableScroller,
} from '@meridian/aws-react';
import type { ConfigurationItem } from '@meridian/plugin-rds-inspector-common';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useDatabaseLinks } from '../../useDatabaseLinks';
import type { PartProps } from '../LoadedDatabase';
import { subtreeOf } from '../words/answer';
import { KIND_WORDS } from '../words/roles';
import { ParameterPanels } from './ParameterPanels';
import {
  configurationSentence,
  differencesFirst,
  mayDiffer,
  VERDICTS,
} from './verdicts';
import styles from './Configuration.module.css';

const ONLY_PARAM = 'only';
const DIFFERENCES = 'differences';

/** What is set, beside what the platform's standard wants, and the parameters that were changed. */
export function ConfigurationPart({ detail }: PartProps) {
  const [params, setParams] = useSearchParams();
  const onlyDifferences = params.get(ONLY_PARAM) === DIFFERENCES;
  const items = useMemo(
    () => differencesFirst(detail.configuration),
    [detail.configuration],
  );
  const shown = onlyDifferences ? items.filter(mayDiffer) : items;
  const change = (isOnly: boolean) =>
    setParams(before => {
      const next = new URLSearchParams(before);
      if (isOnly) next.set(ONLY_PARAM, DIFFERENCES);
      else next.delete(ONLY_PARAM);
      return next;
    });
  return (
    <>
      <Section
        title="Settings beside the platform’s standard"
        aside={
          <Switch
            label="Only differences"
            isSelected={onlyDifferences}
            onChange={change}
          />
        }
      >
        {items.length === 0 ? (
          <EmptyPanel title="There is nothing to compare">
            Instances and clusters have settings; a global cluster has those of
            its clusters.
          </EmptyPanel>
        ) : (
          <>
            <p className={styles.sentence}>{configurationSentence(items)}</p>
            <TableScroller label="Settings beside the platform’s standard">
              <thead>
                <tr>
                  <th scope="col">Setting</th>
                  <th scope="col">Is</th>
                  <th scope="col">Should be</th>
                  <th scope="col">Verdict</th>
                  <th scope="col">Where it is written</th>
                </tr>
              </thead>
              <tbody>
                {shown.map(item => (
                  <SettingRow key={item.id} item={item} />
                ))}
              </tbody>
            </TableScroller>
            {shown.length === 0 && (
              <p className={styles.hint}>No setting differs.</p>
            )}
          </>
        )}
      </Section>
      <ParameterPanels detail={detail} />
      <MemberLinks detail={detail} />
    </>
  );
}

/** Members have settings of their own. Renders nothing where there are none. */
function MemberLinks({ detail }: Pick<PartProps, 'detail'>) {
  const links = useDatabaseLinks();
  const [, ...members] = subtreeOf(detail.database, detail.group);
  if (members.length === 0) {
    return null;
  }
  return (
    <Section title="Settings of those below it">
      <ul className={styles.members}>
        {members.map(({ arn, name, kind }) => (
          <li key={arn}>
            <Link href={`${links.database(arn)}&part=configuration`}>
              {name}
            </Link>{' '}
            <span className={styles.hint}>{KIND_WORDS[kind]}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function SettingRow({ item }: { item: ConfigurationItem }) {
  const links = useDatabaseLinks();
  const { state, word } = VERDICTS[item.verdict];
  return (
    <tr className={styles.setting} data-verdict={item.verdict}>
      <th scope="row">{item.label}</th>
      <td>{item.actual ?? <em className={styles.absent}>not known</em>}</td>
      <td>{item.wanted ?? '–'}</td>
      <td>
        <StateMark state={state} label={word} />
        {item.note && <p className={styles.hint}>{item.note}</p>}
      </td>
      <td className={styles.hint}>
        {item.source}{' '}
        {item.checkId && (
          <Link href={links.checks(item.checkId)}>{item.checkId}</Link>
        )}
      </td>
    </tr>
  );
}
