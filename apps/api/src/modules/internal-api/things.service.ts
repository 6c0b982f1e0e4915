import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/database.js';
import { AppError, type FieldFault } from '../../platform/errors/app-error.js';
import { CustomerDirectory } from '../auth/customer-directory.service.js';
import { Catalog } from '../catalog/catalog.service.js';
import type { BotType } from '../catalog/domain/terms.js';

/** What a caller says a subscription is of. */
interface SaidThing {
  akun_id: number;
  product_id: number;
  bot_type?: BotType | null;
}

/** Whether there is what somebody names by its id. */
@Injectable()
export class Things {
  constructor(
    private readonly customers: CustomerDirectory,
    private readonly catalog: Catalog,
  ) {}

  /** Throws `validation_failed` on every one of `akun_id`, `product_id`, `bot_type` that cannot be. */
  async refuseUnknown({ akun_id, product_id, bot_type }: SaidThing, tx?: Tx): Promise<void> {
    const [customers, products] = await Promise.all([
      this.customers.contactsOf([akun_id], tx),
      this.catalog.byId([product_id], tx),
    ]);
    const errors: Record<string, FieldFault[]> = {};
    if (!customers.has(akun_id)) errors.akun_id = [{ rule: 'no_such' }];
    const product = products.get(product_id);
    if (!product) errors.product_id = [{ rule: 'no_such' }];
    else if (bot_type && bot_type !== product.botType)
      errors.bot_type = [{ rule: 'one_of', params: { value: product.botType } }];
    if (Object.keys(errors).length > 0) throw new AppError('validation_failed', { errors });
  }
}
