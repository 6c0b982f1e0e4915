import { randomUUID } from 'node:crypto';
import type { Clock } from '../platform/clock.js';

export interface Message {
  readonly id: string;
  readonly number: string;
  readonly message: string;
  /** ISO 8601, UTC. */
  readonly received_at: string;
}

/** What the gateway took, oldest first. */
export class MessageStore {
  private messages: Message[] = [];

  constructor(
    private readonly clock: Clock,
    private readonly changed: () => void,
  ) {}

  add(number: string, message: string): Message {
    const entry = { id: randomUUID(), number, message, received_at: this.clock.now().toISOString() };
    this.messages.push(entry);
    this.changed();
    return entry;
  }

  list(number?: string): readonly Message[] {
    return number === undefined ? this.messages : this.messages.filter((entry) => entry.number === number);
  }

  clear(): void {
    this.messages = [];
    this.changed();
  }

  restore(messages: readonly Message[]): void {
    this.messages = [...messages];
  }
}
