import type { DataColumn } from '@meridian/aws-react';
import type { SystemRow } from '@meridian/plugin-dr-status-common';
import type { SystemColumnId } from './columnIds';

/** A column of the systems. */
export type SystemColumn = DataColumn<SystemRow> & {
  readonly id: SystemColumnId;
};
