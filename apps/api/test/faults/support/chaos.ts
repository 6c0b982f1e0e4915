import { setTimeout as pause } from 'node:timers/promises';
import type { Dice } from './dice.js';
import { APIS, WORKERS, type FaultWorld, type PartName } from './fault-world.js';

type Act = (world: FaultWorld, dice: Dice) => Promise<void>;

/** Milliseconds that something stays away, and until the next thing happens. */
const AWAY = [200, 2_500] as const;
const CALM = [100, 1_200] as const;

const killed =
  (names: readonly PartName[]): Act =>
  async (world, dice) => {
    const part = world.part(dice.pick(names));
    await part.stop({ signal: 'SIGKILL' });
    await startAgain(part);
  };

const away =
  (name: PartName, signal?: 'SIGKILL'): Act =>
  async (world, dice) => {
    const part = world.part(name);
    await part.stop(signal ? { signal } : {});
    await pause(dice.between(...AWAY));
    await startAgain(part);
  };

const misbehaving =
  (change: object): Act =>
  async (world, dice) => {
    world.sandbox.control.setFaults(change);
    await pause(dice.between(...AWAY));
    world.sandbox.control.clearFaults();
    world.sandbox.control.release();
  };

/** Whoever needs a server that is away at that moment may fail to start, and is started again, as by any supervisor. */
async function startAgain(part: { start(): Promise<void>; isRunning: boolean }): Promise<void> {
  while (!part.isRunning) {
    await part.start().catch(() => pause(300));
  }
}

/** What happens to the processes and servers. */
const HARM: Readonly<Record<string, Act>> = {
  'an API process is killed': killed(APIS),
  'a worker process is killed': killed(WORKERS),
  'MariaDB is stopped and started': away('mariadb'),
  'MariaDB is killed': away('mariadb', 'SIGKILL'),
  'Redis is stopped and started': away('redis'),
  'Redis is killed': away('redis', 'SIGKILL'),
};

/** What Midtrans does meanwhile. */
const MISBEHAVIOUR: Readonly<Record<string, Act>> = {
  'a status is answered with 500': misbehaving({ status: 'error' }),
  'a status is answered with HTML': misbehaving({ status: 'html' }),
  'a status is not answered': misbehaving({ status: 'hang' }),
  'a page is answered with 500': misbehaving({ snap_create: 'error' }),
  'a page is answered with HTML': misbehaving({ snap_create: 'html' }),
  'a page is not answered': misbehaving({ snap_create: 'hang' }),
  'a page is made, and its answer lost': misbehaving({ snap_create: 'lost' }),
  'a page is closed, and its answer lost': misbehaving({ token_cancel: 'lost' }),
  'an attempt is cancelled, and its answer lost': misbehaving({ cancel: 'lost_hang' }),
  'connections are reset': misbehaving({ status: 'reset', token_cancel: 'reset', cancel: 'reset' }),
  'every notification comes 20 times': misbehaving({ duplicate: 19 }),
  'notifications come in reverse order': misbehaving({ order: 'reversed' }),
  'notifications come late': misbehaving({ delay_seconds: 5 }),
  'notifications are held, and come all at once': misbehaving({ notifications: 'hold' }),
  'notifications are lost': misbehaving({ notifications: 'off' }),
  'notifications are forged': misbehaving({ signature: 'forged' }),
  'notifications have unknown fields': misbehaving({ extra_fields: 'some' }),
  'notifications lack what they may lack': misbehaving({ optional_fields: 'none' }),
  'the gateway of WhatsApp is down': misbehaving({ whatsapp: 'error' }),
};

/** Everything that can go wrong, again and again in an order that the dice choose, until it is told to end. */
export class Chaos {
  /** How often each thing has happened. */
  readonly happened = new Map<string, number>();
  private ending = false;
  private readonly loops: Promise<void>[] = [];

  constructor(
    private readonly world: FaultWorld,
    private readonly dice: Dice,
  ) {}

  /** What has not happened yet of all that can. */
  get missing(): string[] {
    return [...Object.keys(HARM), ...Object.keys(MISBEHAVIOUR)].filter((name) => !this.happened.has(name));
  }

  begin(): void {
    this.loops.push(this.loop(HARM, this.dice.fork('harm')));
    this.loops.push(this.loop(MISBEHAVIOUR, this.dice.fork('misbehaviour')));
  }

  /** Resolves when everything runs and behaves again. */
  async end(): Promise<void> {
    this.ending = true;
    await Promise.all(this.loops);
  }

  /** Each thing happens once before any happens again. */
  private async loop(acts: Readonly<Record<string, Act>>, dice: Dice): Promise<void> {
    while (!this.ending) {
      for (const [name, act] of dice.shuffled(Object.entries(acts))) {
        if (this.ending) return;
        await act(this.world, dice);
        this.happened.set(name, (this.happened.get(name) ?? 0) + 1);
        await pause(dice.between(...CALM));
      }
    }
  }
}
