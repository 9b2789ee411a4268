/**
 * Writes an amount with its currency and no more digits than it deserves: cents below 100, whole
 * units above, and `< $0.01` instead of a zero that is none.
 *
 * @param amount - in the currency's main unit
 * @param currency - an ISO 4217 code
 */
export function formatMoney(amount: number, currency: string = 'USD'): string {
  if (!Number.isFinite(amount)) {
    return 'unknown';
  }
  const digits = Math.abs(amount) >= 100 ? 0 : 2;
  const format = new Intl.NumberFormat('en-US', {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  if (amount !== 0 && Math.abs(amount) < 0.01) {
    return amount > 0
      ? `< ${format.format(0.01)}`
      : `> ${format.format(-0.01)}`;
  }
  return format.format(amount);
}
