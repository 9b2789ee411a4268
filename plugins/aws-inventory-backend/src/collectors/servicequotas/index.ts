export { serviceQuotas } from './service-quotas';
