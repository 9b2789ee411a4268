/**
 * The recovery status of systems, and the drills.
 *
 * @packageDocumentation
 */
export { drStatusPlugin as default } from './plugin';
