import { Injectable } from '@nestjs/common';
import { AuditLog, type Actor } from '../../../platform/audit/audit-log.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Tx } from '../../../platform/database/database.js';
import { isDuplicate } from '../../../platform/database/failures.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { OperatorSettings } from '../../../platform/settings/operator-settings.js';
import { SettingsRepository, type StoredSetting } from '../../../platform/settings/settings.repository.js';
import { ActorNames } from '../actor-names.js';
import { ORDER_EXPIRY_SETTING, OrderExpiry } from '../../payment/application/order-expiry.service.js';
import { InvoiceIssuer, ISSUER_SETTINGS } from '../../subscription/application/invoice-issuer.service.js';

export const SETTING_NAMES = [...Object.values(ISSUER_SETTINGS), ORDER_EXPIRY_SETTING] as const;
export type SettingName = (typeof SETTING_NAMES)[number];
export type SettingValues = Record<SettingName, string>;

export interface SettingsView {
  /** What is in force. */
  values: SettingValues;
  /** What the environment says. */
  usual: SettingValues;
  /** Of the last change; null: there was none. */
  updatedBy: string | null;
  /** Null where nobody of that name is known. */
  updatedByName: string | null;
  updatedAt: Date | null;
}

/** The settings that belong to operators. What equals the environment's is not set: it follows the environment. */
@Injectable()
export class Settings {
  private readonly usual: SettingValues;

  constructor(
    private readonly stored: SettingsRepository,
    private readonly settings: OperatorSettings,
    private readonly audit: AuditLog,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly names: ActorNames,
    { usual }: InvoiceIssuer,
    { usualMinutes }: OrderExpiry,
  ) {
    this.usual = {
      invoice_issuer_name: usual.issuerName,
      invoice_issuer_address: usual.issuerAddress,
      invoice_issuer_tax_id: usual.issuerTaxId,
      order_expiry_minutes: String(usualMinutes),
    };
  }

  async show(): Promise<SettingsView> {
    const view = this.viewOf(await this.stored.all());
    const names = await this.names.of([view.updatedBy]);
    return { ...view, updatedByName: names.get(view.updatedBy ?? '') ?? null };
  }

  /** What is absent stays. Throws `conflict`, with the settings as they are, when they changed since `seenAt`. */
  async change(edit: Partial<SettingValues>, seenAt: Date | null, actor: Actor): Promise<SettingsView> {
    try {
      await this.database.run((tx) => this.write(edit, seenAt, actor, tx));
    } catch (error) {
      if (!isDuplicate(error, 'PRIMARY')) throw error;
      throw new AppError('conflict', { data: { data: said(await this.show()) } });
    } finally {
      this.settings.forget();
    }
    return this.show();
  }

  private async write(
    edit: Partial<SettingValues>,
    seenAt: Date | null,
    actor: Actor,
    tx: Tx,
  ): Promise<void> {
    const rows = await this.stored.lock(tx);
    const view = this.viewOf(rows);
    if (view.updatedAt?.getTime() !== seenAt?.getTime())
      throw new AppError('conflict', { data: { data: said(view) } });
    const changed = SETTING_NAMES.filter(
      (name) => edit[name] !== undefined && edit[name] !== view.values[name],
    );
    if (changed.length === 0) return;
    const by = { updatedBy: actor.name, updatedAt: this.clock.now() };
    for (const name of changed) {
      const value = edit[name] === this.usual[name] ? null : (edit[name] ?? null);
      await this.stored.put({ name, value, ...by }, !rows.some((row) => row.name === name), tx);
    }
    const [before, after] = [view.values, { ...view.values, ...edit }].map((values) =>
      Object.fromEntries(changed.map((name) => [name, values[name]])),
    );
    await this.audit.record(actor, { action: 'settings.edit', subject: 'settings', before, after }, tx);
  }

  private viewOf(rows: readonly StoredSetting[]): Omit<SettingsView, 'updatedByName'> {
    const set = rows.flatMap(({ name, value }) => (value === null ? [] : [[name, value]]));
    const newest = rows.toSorted((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime())[0];
    return {
      values: { ...this.usual, ...(Object.fromEntries(set) as Partial<SettingValues>) },
      usual: this.usual,
      updatedBy: newest?.updatedBy ?? null,
      updatedAt: newest?.updatedAt ?? null,
    };
  }
}

/** As the answer has them: minutes are a number there. */
export function said({ values, updatedAt }: Pick<SettingsView, 'values' | 'updatedAt'>) {
  return { ...values, order_expiry_minutes: Number(values.order_expiry_minutes), updated_at: updatedAt };
}
