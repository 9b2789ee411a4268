export { s3Buckets } from './s3-buckets';
