import { useQueryClient } from '@tanstack/vue-query';
import { useI18n } from 'vue-i18n';
import { useRouter } from 'vue-router';
import { useHarmlessEdit } from '../../shared/toast/useHarmlessEdit.js';
import { useToasts } from '../../shared/toast/useToasts.js';
import type { ProductDetail } from '../../shell/api/types.js';
import { archiveProduct, deleteProduct, restoreProduct, updateProduct } from './products.api.js';
import { productsList } from './products.list.js';

/** What can be done with a package beside changing what it is. */
export function useProductActions(product: () => ProductDetail) {
  const { t } = useI18n();
  const router = useRouter();
  const queries = useQueryClient();
  const toasts = useToasts();
  const edit = useHarmlessEdit<ProductDetail>(productsList.name);
  const renew = () => queries.invalidateQueries({ queryKey: [productsList.name] });

  /** In the catalogue, or out of it for a while. Refused when somebody has changed the package meanwhile. */
  function show(is_active: boolean): Promise<void> {
    const { id, name, updated_at } = product();
    let seen = updated_at;
    const to = (wanted: boolean) => ({
      change: { is_active: wanted },
      send: async () => {
        const body = { is_active: wanted, ...(seen ? { updated_at: seen } : {}) };
        seen = (await updateProduct(id, body)).updated_at;
      },
    });
    const said = t(is_active ? 'products.shown' : 'products.hidden', { name });
    return edit({ id, ...to(is_active), said, undo: to(!is_active) });
  }

  function restore(): Promise<void> {
    const { id, name, archived_at } = product();
    return edit({
      id,
      change: { archived_at: null },
      send: () => restoreProduct(id),
      said: t('products.restored', { name }),
      undo: { change: { archived_at }, send: () => archiveProduct(id) },
    });
  }

  async function archive(): Promise<void> {
    const { id, name } = product();
    await archiveProduct(id);
    toasts.said(t('products.archived', { name }), () => restoreProduct(id).finally(renew));
    await renew();
  }

  async function remove(): Promise<void> {
    const { id, name } = product();
    await deleteProduct(id);
    toasts.said(t('products.deleted', { name }));
    await router.push(productsList.path);
    await renew();
  }

  return { show, restore, archive, remove };
}
