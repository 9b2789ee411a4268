/**
 * The words of the domain that every part of Meridian shares.
 *
 * @packageDocumentation
 */
export * from './Arn';
export * from './AttributeReader';
export * from './environment';
export * from './Fact';
export * from './formatAge';
export * from './formatBytes';
export * from './formatDuration';
export * from './Freshness';
export * from './pluginClient';
export * from './ReadFailure';
export * from './regionName';
export * from './shortenArn';
export * from './steps';
export * from './Target';
