import { useApi } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { CopyButton, DocumentMenu } from '@meridian/aws-react';
import type { LossScenario } from '@meridian/plugin-dr-status-common';
import { RiPrinterLine } from '@remixicon/react';
import { drStatusExportApiRef } from '../api';
import { useRecoveryLinks } from '../useRecoveryLinks';
import { nameOfLoss } from './lossAnswer';
import styles from './WhatIf.module.css';

const DOCUMENT_FORMATS = [
  { id: 'markdown', label: 'Markdown', extension: 'md' },
  { id: 'csv', label: 'CSV', extension: 'csv' },
  { id: 'json', label: 'JSON', extension: 'json' },
] as const;

/** Ways to take the answer along: its address, a document, paper. */
export function LossDocumentMenu({ scenario }: { scenario: LossScenario }) {
  const exportApi = useApi(drStatusExportApiRef);
  const links = useRecoveryLinks();
  const { region } = scenario;
  const loss =
    scenario.kind === 'zone' ? { region, zone: scenario.zone } : { region };
  return (
    <div className={styles.tools}>
      <CopyButton
        text={new URL(links.whatIf(loss), window.location.href).href}
        what="the address of this answer"
        label="Copy link"
      />
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiPrinterLine />}
        onPress={() => window.print()}
      >
        Print
      </Button>
      <DocumentMenu
        fileName={`loss-of-${nameOfLoss(scenario)}`}
        formats={DOCUMENT_FORMATS}
        load={format => exportApi.exportLoss({ ...loss, format })}
      />
    </div>
  );
}
