export { DataTable, type DataTableProps } from './DataTable';
export * from './types';
