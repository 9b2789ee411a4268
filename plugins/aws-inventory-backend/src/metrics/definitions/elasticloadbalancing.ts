import type {
  MetricSeriesDefinition,
  MetricSubject,
} from '@meridian/plugin-aws-inventory-node';

const NAMESPACE = 'AWS/ApplicationELB';
const LOAD_BALANCER = 'AWS::ElasticLoadBalancingV2::LoadBalancer';
const TARGET_GROUP = 'AWS::ElasticLoadBalancingV2::TargetGroup';
const FIVE_MINUTES = 300;

/**
 * What CloudWatch knows of Application Load Balancers and their target groups.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html
 */
export const elasticLoadBalancingMetricSeries: readonly MetricSeriesDefinition[] =
  [
    ofLoadBalancer({
      id: 'elb-request-count',
      title: 'Requests',
      metricName: 'RequestCount',
      statistic: 'Sum',
      unit: 'count',
      awsUnit: 'Count',
    }),
    ofLoadBalancer({
      id: 'elb-target-response-time',
      title: 'Response time of the targets',
      metricName: 'TargetResponseTime',
      statistic: 'Average',
      unit: 'seconds',
      awsUnit: 'Seconds',
    }),
    ofLoadBalancer({
      id: 'elb-target-response-time-p99',
      title: 'Response time of the targets, 99th percentile',
      metricName: 'TargetResponseTime',
      statistic: 'p99',
      unit: 'seconds',
      awsUnit: 'Seconds',
    }),
    ofLoadBalancer({
      id: 'elb-target-5xx-count',
      // CloudWatch gets nothing for a period without an error: a gap here means none.
      title: 'Errors of the targets (gaps are none)',
      metricName: 'HTTPCode_Target_5XX_Count',
      statistic: 'Sum',
      unit: 'count',
      awsUnit: 'Count',
    }),
    ofTargetGroup({
      id: 'elb-healthy-host-count',
      title: 'Healthy targets',
      metricName: 'HealthyHostCount',
      // The fewest there were.
      statistic: 'Minimum',
    }),
    ofTargetGroup({
      id: 'elb-unhealthy-host-count',
      title: 'Unhealthy targets',
      metricName: 'UnHealthyHostCount',
      statistic: 'Maximum',
    }),
  ];

function ofLoadBalancer(
  options: Pick<
    MetricSeriesDefinition,
    'id' | 'title' | 'metricName' | 'statistic' | 'unit' | 'awsUnit'
  >,
): MetricSeriesDefinition {
  return {
    ...options,
    resourceTypes: [LOAD_BALANCER],
    namespace: NAMESPACE,
    periodSeconds: FIVE_MINUTES,
    dimensions: subject => {
      const name = endOfArn(subject, ':loadbalancer/');
      return name?.startsWith('app/') ? { LoadBalancer: name } : undefined;
    },
  };
}

/**
 * Target groups have their counts per load balancer and again per Availability Zone: each
 * combination that exists is a series of its own.
 */
function ofTargetGroup(
  options: Pick<
    MetricSeriesDefinition,
    'id' | 'title' | 'metricName' | 'statistic'
  >,
): MetricSeriesDefinition {
  return {
    ...options,
    resourceTypes: [TARGET_GROUP],
    namespace: NAMESPACE,
    unit: 'count',
    awsUnit: 'Count',
    periodSeconds: FIVE_MINUTES,
    dimensions: subject => {
      const name = endOfArn(subject, ':targetgroup/');
      const isHttp =
        subject.attributes.Protocol === 'HTTP' ||
        subject.attributes.Protocol === 'HTTPS';
      return name && isHttp
        ? { discover: { TargetGroup: `targetgroup/${name}` } }
        : undefined;
    },
  };
}

/** CloudWatch names load balancers and target groups by the end of their ARN. */
function endOfArn(subject: MetricSubject, marker: string): string | undefined {
  const index = subject.arn.indexOf(marker);
  return index < 0 ? undefined : subject.arn.slice(index + marker.length);
}
