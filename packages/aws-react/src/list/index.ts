export * from './ColumnMenu';
export * from './ExportMenu';
export * from './FacetPanel';
export * from './FilterChips';
export * from './listParams';
export * from './TextFilter';
export * from './toSearchParams';
export * from './useKeysetPages';
