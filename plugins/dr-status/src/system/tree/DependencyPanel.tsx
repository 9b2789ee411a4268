import { DataTable, Section } from '@meridian/aws-react';
import type { SystemDetail } from '@meridian/plugin-dr-status-common';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useRecoveryLinks } from '../../useRecoveryLinks';
import { flattenTree, isOfAnotherSystem, type TreeRow } from './flattenTree';
import { TREE_COLUMNS } from './treeColumns';

/** What the system consists of and depends on, with how each store gets to another Region. */
export function DependencyPanel({ detail }: { detail: SystemDetail }) {
  const links = useRecoveryLinks();
  const navigate = useNavigate();
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(
    () => flattenTree(detail, collapsed),
    [detail, collapsed],
  );
  const toggle = ({ node }: TreeRow) =>
    setCollapsed(before => {
      const after = new Set(before);
      if (!after.delete(node.id)) after.add(node.id);
      return after;
    });
  const open = ({ node }: TreeRow) => {
    if (node.kind === 'store') {
      navigate(links.resource(node.ref));
      return;
    }
    const href = links.entity(node.ref);
    if (href && !node.isMissing) navigate(href);
  };
  return (
    <Section
      id="dependencies"
      title="What it depends on, and how that is replicated"
    >
      <DataTable
        label="Components, dependencies and stores"
        columns={TREE_COLUMNS}
        rows={rows}
        getRowKey={({ node }) => node.id}
        onOpen={open}
        isMuted={({ node }) => isOfAnotherSystem(node)}
        tree={{
          levelOf: row => row.level,
          isExpanded: row => row.isExpanded,
          nameOf: row => row.node.title,
          onToggle: toggle,
        }}
        maxHeight="34rem"
      />
    </Section>
  );
}
