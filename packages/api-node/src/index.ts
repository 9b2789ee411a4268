/**
 * What the HTTP APIs of the portal's backend plugins share.
 *
 * @packageDocumentation
 */
export * from './audited';
export * from './checkRequest';
export * from './keyset';
export * from './readTime';
export * from './sendExport';
export * from './toCsvLine';
