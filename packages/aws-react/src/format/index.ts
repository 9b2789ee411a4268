export * from './formatDuration';
export * from './formatInstant';
export * from './formatMoney';
export * from './formatNumber';
export * from './shortenMiddle';
export * from './DurationText';
export * from './MoneyText';
