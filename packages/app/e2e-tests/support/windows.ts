/**
 * The windows in which every page is looked at. What is accessible depends on the colours and what fits on the
 * width, and neither on the other: each of them once.
 */
export const WINDOWS = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 1920 },
] as const;
