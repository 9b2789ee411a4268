import { Tab, TabList, TabPanel, Tabs } from '@backstage/ui';
import { CodeText } from './CodeText';
import styles from './Parts.module.css';

/** The three ways to do one thing. */
export interface Ways {
  readonly console: string;
  readonly cli: string;
  readonly terraform: string;
  readonly caution?: string;
}

/** How to do something in the console, with the CLI, or in Terraform. */
export function WaysTabs(props: { ways: Ways; label: string }) {
  const { ways, label } = props;
  return (
    <div className={styles.ways}>
      {ways.caution && (
        <p className={styles.caution}>
          <b>Before you do it:</b> {ways.caution}
        </p>
      )}
      <Tabs>
        <TabList aria-label={label}>
          <Tab id="console">Console</Tab>
          <Tab id="cli">CLI</Tab>
          <Tab id="terraform">Terraform</Tab>
        </TabList>
        <TabPanel id="console">
          <p className={styles.prose}>{ways.console}</p>
        </TabPanel>
        <TabPanel id="cli">
          <CodeText text={ways.cli} what="the command" />
        </TabPanel>
        <TabPanel id="terraform">
          <CodeText text={ways.terraform} what="the Terraform lines" />
        </TabPanel>
      </Tabs>
    </div>
  );
}
