export { LineChart } from './LineChart';
export { StackedAreaChart } from './StackedAreaChart';
export { ChartMarkIcon } from './ChartOverlay';
export { ChartHover } from './ChartHover';
export type {
  TimeChartProps,
  TimeChartProps as LineChartProps,
} from './ChartFrame';
export type { ChartMark } from './chartMarks';
export { SHOWN_SERIES_COUNT, type ChartSeries } from './chartData';
