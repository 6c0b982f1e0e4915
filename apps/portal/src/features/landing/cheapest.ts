import type { Product } from '../../shell/api/types.js';

/** The package with the lowest price; of equals, the one that the shop shows first. */
export function cheapest(products: readonly Product[]): Product | undefined {
  return products.reduce<Product | undefined>(
    (lowest, product) => (lowest && Number(lowest.price) <= Number(product.price) ? lowest : product),
    undefined,
  );
}
