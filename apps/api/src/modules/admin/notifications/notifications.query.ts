import { chosen, ChoicesField } from '../../../platform/http/choices.field.js';
import { ListQuery, SortField } from '../../../platform/http/list.query.js';
import { NOTIFICATION_STATES, type NotificationState } from '../../payment/domain/notification-outcome.js';
import type { WantedNotifications } from './notifications.repository.js';

/** Which rows of the inbox; `q` is a whole order id. */
export class NotificationsQuery extends ListQuery {
  @SortField(['received_at']) sort = '-received_at';

  @ChoicesField(NOTIFICATION_STATES) 'filter[state]'?: string;

  get wanted(): WantedNotifications {
    return { states: chosen<NotificationState>(this['filter[state]']), orderId: this.q || undefined };
  }
}
