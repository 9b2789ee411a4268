import { useEffect, useState } from 'react';

/**
 * The current time, renewed while the component is mounted.
 *
 * @param intervalSeconds - how often it is renewed
 */
export function useNow(intervalSeconds: number = 15): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), intervalSeconds * 1000);
    return () => clearInterval(timer);
  }, [intervalSeconds]);
  return now;
}
