/**
 * What the portal's backend plugins share.
 *
 * @packageDocumentation
 */
export * from './audited';
export * from './checkRequest';
export * from './hashContent';
export * from './inTurns';
export * from './keyset';
export * from './readConfigValues';
export * from './readTime';
export * from './searchWords';
export * from './sendExport';
export * from './sqlRecords';
export * from './toCsvLine';
