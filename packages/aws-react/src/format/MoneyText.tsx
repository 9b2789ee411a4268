import { formatMoney } from './formatMoney';
import styles from './Figures.module.css';

/**
 * An amount of money in tabular figures, its exact value on hover.
 *
 * @param props.amount - in the currency's main unit
 */
export function MoneyText(props: { amount: number; currency?: string }) {
  const { amount, currency = 'USD' } = props;
  return (
    <span className={styles.figures} title={`${amount} ${currency}`}>
      {formatMoney(amount, currency)}
    </span>
  );
}
