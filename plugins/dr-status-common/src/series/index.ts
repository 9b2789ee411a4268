export { metShareOf } from './metShare';
export { recoveryTrendOf } from './recoveryTrend';
