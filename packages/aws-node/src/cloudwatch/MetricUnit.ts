/** The units in which metrics are kept and shown. CloudWatch's own units are converted once, on arrival. */
export type MetricUnit =
  | 'seconds'
  | 'bytes'
  | 'bytes-per-second'
  | 'percent'
  | 'count'
  | 'count-per-second';
