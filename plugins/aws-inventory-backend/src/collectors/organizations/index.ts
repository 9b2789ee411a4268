export { organizationsAccounts } from './organizations-accounts';
