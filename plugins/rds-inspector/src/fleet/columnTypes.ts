import type { DataColumn } from '@meridian/aws-react';
import type { FleetColumnId } from './columnIds';
import type { FleetRow } from './fleetRows';

/** A column of the fleet. */
export type FleetColumn = DataColumn<FleetRow> & { readonly id: FleetColumnId };
