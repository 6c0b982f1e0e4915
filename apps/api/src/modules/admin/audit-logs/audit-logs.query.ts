import { MomentField, TextField } from '../../../platform/http/fields.js';
import { ListQuery, SortField } from '../../../platform/http/list.query.js';
import type { WantedAudits } from './audit-logs.repository.js';

export class AuditLogsQuery extends ListQuery {
  @SortField(['created_at']) sort = '-created_at';

  @TextField({ max: 64, optional: true, example: 'user:7' })
  'filter[actor]'?: string;

  @TextField({ max: 64, optional: true, example: 'akun.deactivate' })
  'filter[action]'?: string;

  @TextField({ max: 191, optional: true, example: 'akun:12' })
  'filter[subject]'?: string;

  @MomentField({ optional: true, description: 'From then on' })
  'filter[from]'?: string;

  @MomentField({ optional: true, description: 'Before then' })
  'filter[to]'?: string;

  get wanted(): WantedAudits {
    const [from, to] = [this['filter[from]'], this['filter[to]']];
    return {
      q: this.q,
      actor: this['filter[actor]'],
      action: this['filter[action]'],
      subject: this['filter[subject]'],
      from: from === undefined ? undefined : new Date(from),
      to: to === undefined ? undefined : new Date(to),
    };
  }
}
