import { Button, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { RiDownloadLine } from '@remixicon/react';
import { useState } from 'react';
import { describeFailure } from '../remote';
import { downloadBlob } from './downloadBlob';
import styles from './TableTools.module.css';

/** A form in which something can be taken along. */
export interface ExportChoice<Format extends string> {
  readonly id: Format;
  readonly label: string;
  /** What the name of the file ends with, without a dot. */
  readonly extension: string;
}

export type ExportFormat = 'csv' | 'json';

const TABLE_FORMATS: ReadonlyArray<ExportChoice<ExportFormat>> = [
  { id: 'csv', label: 'CSV', extension: 'csv' },
  { id: 'json', label: 'JSON', extension: 'json' },
];

/**
 * The export of exactly the rows and columns that are shown.
 *
 * @param props.fileName - without its ending
 */
export function ExportMenu(props: {
  fileName: string;
  load(format: ExportFormat): Promise<Blob>;
}) {
  return <DocumentMenu {...props} formats={TABLE_FORMATS} />;
}

/**
 * The export of what is shown in one of several forms.
 *
 * @param props.fileName - without its ending
 */
export function DocumentMenu<Format extends string>(props: {
  fileName: string;
  formats: ReadonlyArray<ExportChoice<Format>>;
  load(format: Format): Promise<Blob>;
}) {
  const [isRunning, setIsRunning] = useState(false);
  const [problem, setProblem] = useState<string>();

  const run = async (choice: ExportChoice<Format>) => {
    setIsRunning(true);
    setProblem(undefined);
    try {
      downloadBlob(
        await props.load(choice.id),
        `${props.fileName}.${choice.extension}`,
      );
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
          {props.formats.map(choice => (
            <MenuItem key={choice.id} onAction={() => run(choice)}>
              {choice.label}
            </MenuItem>
          ))}
        </Menu>
      </MenuTrigger>
    </>
  );
}
