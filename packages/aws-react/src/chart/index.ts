export { LineChart, type LineChartProps } from './LineChart';
export { SHOWN_SERIES_COUNT, type ChartSeries } from './chartData';
