import type { ProductDetail } from '../../shell/api/types.js';
import type { NewProduct } from './products.api.js';

/** A package as it is typed: the price in whole rupiah, without a point. */
export interface ProductForm {
  name: string;
  description: string;
  price: string;
  bot_type: NewProduct['bot_type'];
  duration_count: number;
  duration_unit: NewProduct['duration_unit'];
  is_active: boolean;
}

export const PRODUCT_FIELDS = [
  'name',
  'description',
  'price',
  'bot_type',
  'duration_count',
  'duration_unit',
  'is_active',
] as const;

export const EMPTY: ProductForm = {
  name: '',
  description: '',
  price: '',
  bot_type: 'selfbot',
  duration_count: 1,
  duration_unit: 'month',
  is_active: true,
};

export interface SeenProduct extends ProductForm {
  updated_at: string | null;
}

export function toForm(product: ProductDetail): SeenProduct {
  const { name, description, bot_type, duration_count, duration_unit, is_active, updated_at } = product;
  return {
    name,
    description,
    price: wholeRupiah(product.price),
    bot_type,
    duration_count,
    duration_unit,
    is_active,
    updated_at,
  };
}

/** What is typed, as the API takes it. */
export function fromForm(form: ProductForm): NewProduct {
  const { name, description, price, bot_type, duration_count, duration_unit, is_active } = form;
  const digits = String(price).replaceAll(/[.\s]|^Rp/gi, '');
  return {
    name,
    description,
    price: digits,
    bot_type,
    duration_count: Number(duration_count),
    duration_unit,
    is_active,
  };
}

/** `50000.00` → `50000`. */
export function wholeRupiah(price: string): string {
  return price.replace(/\.00$/, '');
}
