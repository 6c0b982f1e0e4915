import type { Tx } from '../../../platform/database/database.js';
import { normaliseWhatsappNumber } from '../../auth/domain/whatsapp-number.js';
import { proposalFor } from '../domain/number-conflicts.js';
import type { ImportReport } from '../import-report.js';
import type { FormerAccountsRepository, NumberRow } from '../persistence/former-accounts.repository.js';
import type { FormerTable } from '../persistence/former-table.js';
import type { FormerTablesRepository } from '../persistence/former-tables.repository.js';
import { BATCH, throughTable, type InBatch } from './batches.js';

const WITH_EMAIL = ['users', 'akuns'];

/** Somebody said who is to have a number, and it cannot be. */
export class WrongDecision extends Error {}

/** Moments and emails of everybody, and one WhatsApp number for one account. */
export class ImportAccounts {
  constructor(
    private readonly tables: FormerTablesRepository,
    private readonly accounts: FormerAccountsRepository,
  ) {}

  async execute(
    tables: ReadonlyMap<string, FormerTable>,
    keep: readonly number[],
    now: Date,
    report: ImportReport,
    inBatch: InBatch,
  ): Promise<void> {
    for (const name of ['users', 'akuns', 'products']) {
      const table = tables.get(name);
      if (table) await this.readTable(table, report, inBatch);
    }
    await this.giveNumbers(keep, now, report, inBatch);
    await inBatch(async (tx) => {
      for (const table of WITH_EMAIL)
        report.emailConflicts.push(...(await this.accounts.oddEmails(table, tx)));
      report.dearProducts = await this.accounts.dearProducts(tx);
    });
  }

  private async readTable(table: FormerTable, report: ImportReport, inBatch: InBatch): Promise<void> {
    await throughTable(this.tables, table, inBatch, async ([after, upto], tx) => {
      await this.accounts.readTimes(table, after, upto, tx);
      report.rows[table.name] = (report.rows[table.name] ?? 0) + upto - after;
      if (WITH_EMAIL.includes(table.name)) {
        report.emailsTidied += await this.accounts.tidyEmails(table.name, after, upto, tx);
      }
    });
  }

  /** A number that one account has is given; one that several have waits until somebody says whose it is. */
  private async giveNumbers(
    keep: readonly number[],
    now: Date,
    report: ImportReport,
    inBatch: InBatch,
  ): Promise<void> {
    const groups = await inBatch((tx) => this.groups(report, tx));
    const contested = [...groups].filter(([, rows]) => rows.length > 1);
    const chosen = keep.map((id) => choiceOf(id, contested));
    const alone = [...groups].flatMap(([key, rows]) =>
      rows.length === 1 && rows[0]?.key === null ? [{ id: rows[0].id, key }] : [],
    );
    const given = [...alone, ...chosen];
    for (let from = 0; from < given.length; from += BATCH) {
      await inBatch((tx) => this.accounts.giveNumbers(given.slice(from, from + BATCH), tx));
    }
    report.numbersGiven = given.length;
    const open = contested.filter(
      ([, rows]) => !rows.some(({ id, key }) => key !== null || chosen.some((choice) => choice.id === id)),
    );
    await inBatch((tx) => this.describe(open, now, report, tx));
  }

  private async groups(report: ImportReport, tx: Tx): Promise<Map<string, NumberRow[]>> {
    const groups = new Map<string, NumberRow[]>();
    let rows = await this.accounts.numbers(0, BATCH, tx);
    while (rows.length > 0) {
      for (const row of rows) {
        const key = row.key ?? normaliseWhatsappNumber(row.typed);
        if (key === undefined) report.numbersUnreadable.push({ table: 'akuns', id: row.id, text: row.typed });
        else groups.set(key, [...(groups.get(key) ?? []), row]);
      }
      rows = await this.accounts.numbers(rows.at(-1)?.id ?? 0, BATCH, tx);
    }
    return groups;
  }

  private async describe(
    open: readonly [string, NumberRow[]][],
    now: Date,
    report: ImportReport,
    tx: Tx,
  ): Promise<void> {
    const ids = open.flatMap(([, rows]) => rows.map(({ id }) => id));
    const claimants = new Map((await this.accounts.claimants(ids, tx)).map((each) => [each.akunId, each]));
    report.numberConflicts = open.map(([number, rows]) => {
      const conflict = { number, claimants: rows.flatMap(({ id }) => claimants.get(id) ?? []) };
      return { ...conflict, proposal: proposalFor(conflict, now) };
    });
  }
}

function choiceOf(id: number, contested: readonly [string, NumberRow[]][]): { id: number; key: string } {
  const conflict = contested.find(([, rows]) => rows.some((row) => row.id === id));
  if (!conflict) throw new WrongDecision(`--keep ${id}: nobody else has the number of that account`);
  const [key, rows] = conflict;
  const holder = rows.find((row) => row.key !== null);
  if (holder && holder.id !== id)
    throw new WrongDecision(`--keep ${id}: account ${holder.id} has the number already`);
  return { id, key };
}
