/** What charts ask of CloudWatch. */
export const CLOUDWATCH_ACTIONS: readonly string[] = [
  'cloudwatch:GetMetricData',
  'cloudwatch:ListMetrics',
];

/** What the load of an instance asks of Performance Insights. */
export const PERFORMANCE_INSIGHTS_ACTIONS: readonly string[] = [
  'pi:DescribeDimensionKeys',
  'pi:GetDimensionKeyDetails',
  'pi:GetResourceMetrics',
];

/** What a database page asks of RDS when it is looked at, and what is read of events. */
export const RDS_LIVE_ACTIONS: readonly string[] = [
  'rds:DescribeDBLogFiles',
  'rds:DescribeDBRecommendations',
  'rds:DescribeEvents',
];

/** What is read once a day of what RDS offers. */
export const RDS_REFERENCE_ACTIONS: readonly string[] = [
  'rds:DescribeCertificates',
  'rds:DescribeDBEngineVersions',
  'rds:DescribeDBMajorEngineVersions',
];

/** Every IAM action that the plugin may need; the portal's IAM policy is generated from them. */
export const IAM_ACTIONS: readonly string[] = [
  ...CLOUDWATCH_ACTIONS,
  ...PERFORMANCE_INSIGHTS_ACTIONS,
  ...RDS_LIVE_ACTIONS,
  ...RDS_REFERENCE_ACTIONS,
];
