export { secretsManagerSecrets } from './secretsmanager-secrets';
