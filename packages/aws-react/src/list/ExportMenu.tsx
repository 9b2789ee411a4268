import { Button, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { RiDownloadLine } from '@remixicon/react';
import { useState } from 'react';
import { describeFailure } from '../remote';
import { downloadBlob } from './downloadBlob';
import styles from './TableTools.module.css';

export type ExportFormat = 'csv' | 'json';

/**
 * The export of exactly the rows and columns that are shown.
 *
 * @param props.fileName - without its ending
 */
export function ExportMenu(props: {
  fileName: string;
  load(format: ExportFormat): Promise<Blob>;
}) {
  const [isRunning, setIsRunning] = useState(false);
  const [problem, setProblem] = useState<string>();

  const run = async (format: ExportFormat) => {
    setIsRunning(true);
    setProblem(undefined);
    try {
      downloadBlob(await props.load(format), `${props.fileName}.${format}`);
    } catch (error) {
      setProblem(`The export failed: ${describeFailure(error).sentence}`);
    } finally {
      setIsRunning(false);
    }
  };

  return (
    <>
      {problem && (
        <span role="alert" className={styles.problem}>
          {problem}
        </span>
      )}
      <MenuTrigger>
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiDownloadLine />}
          isPending={isRunning}
        >
          Export
        </Button>
        <Menu>
          <MenuItem onAction={() => run('csv')}>CSV</MenuItem>
          <MenuItem onAction={() => run('json')}>JSON</MenuItem>
        </Menu>
      </MenuTrigger>
    </>
  );
}
