import { fieldError } from '../../platform/errors/app-error.js';
import { toDecimal } from './domain/money.js';
import { HIGHEST_PRICE } from './domain/price.js';
import { LONGEST } from './domain/terms.js';
import type { ProductEntity } from './product.entity.js';
import type { ProductFacts } from './product.repository.js';

/** A package as it is written down in the audit log, and told to whoever saw it otherwise. */
export function stateOf(product: ProductFacts & Pick<ProductEntity, 'archivedAt'>) {
  return {
    name: product.name,
    description: product.description,
    price: toDecimal(product.price),
    order: product.order,
    bot_type: product.botType,
    duration_count: product.durationCount,
    duration_unit: product.durationUnit,
    is_active: product.isActive,
    archived_at: product.archivedAt?.toISOString() ?? null,
  };
}

/** Throws `validation_failed` on `price`, `duration_count`. */
export function refuseImpossible({
  price,
  durationCount,
  durationUnit,
}: Pick<ProductFacts, 'price' | 'durationCount' | 'durationUnit'>): void {
  if (!Number.isInteger(price)) throw fieldError('price', 'money');
  if (price < 1) throw fieldError('price', 'min', { value: 1 });
  if (price > HIGHEST_PRICE) throw fieldError('price', 'max', { value: HIGHEST_PRICE });
  const longest = LONGEST[durationUnit];
  if (durationCount > longest) throw fieldError('duration_count', 'max', { value: longest });
}
