import type { PartProps } from '../LoadedDatabase';
import { FindingHistory } from './FindingHistory';
import { SourceTable } from './SourceTable';

/** What was true when, and how sure what is shown is. */
export function HistoryPart({ detail }: PartProps) {
  return (
    <>
      <FindingHistory detail={detail} />
      <SourceTable detail={detail} />
    </>
  );
}
