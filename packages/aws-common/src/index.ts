/**
 * The words of the domain that every part of Meridian shares.
 *
 * @packageDocumentation
 */
export * from './Arn';
export * from './Freshness';
export * from './ReadFailure';
export * from './Target';
