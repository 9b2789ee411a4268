/**
 * The portal's permission policy.
 *
 * @packageDocumentation
 */
export { permissionModuleMeridian as default } from './module';
