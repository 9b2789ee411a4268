/**
 * How Meridian shows what it knows of AWS: states, ages, coverage, Regions, ARNs, tables, charts.
 *
 * @packageDocumentation
 */
export * from './age';
export * from './arn';
export * from './button';
export * from './chart';
export * from './copy';
export * from './coverage';
export * from './format';
export * from './list';
export * from './page';
export * from './pageTabs';
export * from './panels';
export * from './parts';
export * from './region';
export * from './remote';
export * from './state';
export * from './table';
export * from './text';
export * from './time';
export * from './words';
