export { acmCertificates } from './acm-certificates';
