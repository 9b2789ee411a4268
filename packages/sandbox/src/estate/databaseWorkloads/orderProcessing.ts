import { change, commit, lookup, ofService, scan } from './statement';

const ORDERS = ofService('order-service', [
  lookup({
    text: 'SELECT o.id, o.customer_id, o.status, o.total_cents, o.currency, o.placed_at FROM orders o WHERE o.id = $1',
    share: 6,
    milliseconds: 0.6,
  }),
  scan({
    text: "SELECT o.id, o.status, o.total_cents, o.placed_at, count(i.id) AS items FROM orders o JOIN order_items i ON i.order_id = o.id WHERE o.customer_id = $1 AND o.status <> 'cancelled' GROUP BY o.id ORDER BY o.placed_at DESC LIMIT 20",
    share: 5,
    milliseconds: 8.4,
    rows: 12,
  }),
  change({
    text: "INSERT INTO orders (id, customer_id, status, total_cents, currency, placed_at) VALUES ($1, $2, 'placed', $3, $4, now())",
    share: 2.4,
    milliseconds: 1.8,
  }),
  change({
    text: 'INSERT INTO order_items (order_id, sku, quantity, unit_price_cents) SELECT $1, item.sku, item.quantity, item.unit_price_cents FROM jsonb_to_recordset($2::jsonb) AS item(sku text, quantity int, unit_price_cents bigint)',
    share: 1.8,
    milliseconds: 2.9,
    rows: 3,
  }),
  change({
    text: 'UPDATE orders SET status = $2, updated_at = now() WHERE id = $1 AND status = $3',
    share: 2,
    milliseconds: 2.2,
  }),
  commit({ text: 'COMMIT', share: 1, milliseconds: 1.4, rows: 0 }),
]);

const PAYMENTS = ofService('payment-service', [
  change({
    text: "SELECT p.id, p.order_id, p.amount_cents, p.status, p.attempts FROM payments p WHERE p.status = 'pending' AND p.next_attempt_at <= now() ORDER BY p.next_attempt_at LIMIT 50 FOR UPDATE",
    share: 2.2,
    milliseconds: 11.5,
    rows: 50,
    surgesWith: 'connection-storm',
  }),
  change({
    text: "UPDATE payments SET status = $2, attempts = attempts + 1, provider_reference = $3, next_attempt_at = now() + interval '30 seconds' WHERE id = $1",
    share: 2,
    milliseconds: 2.6,
    surgesWith: 'connection-storm',
  }),
  change({
    text: 'INSERT INTO payment_events (payment_id, kind, payload, occurred_at) VALUES ($1, $2, $3, now())',
    share: 1.2,
    milliseconds: 1.1,
  }),
  lookup({
    text: 'SELECT status, provider_reference FROM payments WHERE order_id = $1',
    share: 2,
    milliseconds: 0.7,
  }),
]);

const INVENTORY = ofService('inventory-service', [
  change({
    text: 'UPDATE stock SET reserved = reserved + $2 WHERE sku = $1 AND available - reserved >= $2 RETURNING available, reserved',
    share: 2.6,
    milliseconds: 3.1,
  }),
  lookup({
    text: 'SELECT sku, warehouse_id, available, reserved FROM stock WHERE sku = ANY ($1)',
    share: 4,
    milliseconds: 1.3,
    rows: 6,
  }),
  scan({
    text: 'SELECT w.name, s.sku, s.available - s.reserved AS free, r.reorder_at FROM stock s JOIN warehouses w ON w.id = s.warehouse_id JOIN reorder_rules r ON r.sku = s.sku WHERE s.available - s.reserved < r.reorder_at ORDER BY free LIMIT 500',
    share: 2.2,
    milliseconds: 240,
    rows: 180,
  }),
]);

export const ORDER_PROCESSING_STATEMENTS = [
  ...ORDERS,
  ...PAYMENTS,
  ...INVENTORY,
];
