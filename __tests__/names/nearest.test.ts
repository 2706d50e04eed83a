import { expect, it } from 'vitest';
import { nearestNames } from '../../src/names/nearest.ts';

it.each([
  ['ordres', ['orders', 'items'], ['orders']],
  ['Orders', ['orders', 'Orders'], ['orders']],
  ['shop_orders', ['shop-orders', 'shop-items'], ['shop-orders']],
  ['orders', ['prod-orders-v2', 'reorders', 'orders2'], ['orders2', 'reorders', 'prod-orders-v2']],
  ['orders', ['order-a', 'order-b', 'orders-a', 'orders-b'], ['orders-a', 'orders-b', 'order-a']],
  ['a', ['a-b-c', 'b'], []],
  ['invoices', ['payments', 'customers'], []],
  ['orders', [], []],
])('%s among %j may be %j', (wanted, known, near) => expect(nearestNames(wanted, known)).toEqual(near));
