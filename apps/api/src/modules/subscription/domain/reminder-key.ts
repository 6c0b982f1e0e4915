import { REMINDER_KINDS, type ReminderKind } from './reminder-schedule.js';

/** What one reminder is about: it is sent once for each of these. */
export interface ReminderSubject {
  subscriptionId: number;
  kind: ReminderKind;
  /** The end that it tells of. */
  habis: Date;
}

const KEY = /^reminder:(\d{1,16}):([a-z0-9_]+):(\d{1,15})$/;

/** Says what the reminder is about, so that none is queued twice and that it can be looked at again when it is sent. */
export function reminderKey({ subscriptionId, kind, habis }: ReminderSubject): string {
  return `${reminderKeyPrefix(subscriptionId)}${kind}:${habis.getTime()}`;
}

/** What the keys of all reminders of a subscription begin with. */
export function reminderKeyPrefix(subscriptionId: number): string {
  return `reminder:${subscriptionId}:`;
}

/** Null when it is no key of a reminder. */
export function readReminderKey(key: string): ReminderSubject | null {
  const [, id, name, end] = KEY.exec(key) ?? [];
  const kind = REMINDER_KINDS.find((each) => each === name);
  return kind ? { subscriptionId: Number(id), kind, habis: new Date(Number(end)) } : null;
}
