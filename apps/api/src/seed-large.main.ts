import 'reflect-metadata';
import { ENTITIES } from './entities.js';
import { ClockConfig } from './platform/clock/clock.config.js';
import { clockOf } from './platform/clock/clock.module.js';
import { readTopic } from './platform/config/config.module.js';
import { environment } from './platform/config/environment.js';
import { DatabaseConfig } from './platform/database/database.config.js';
import { openDatabase } from './platform/database/open-database.js';
import { runDoor } from './platform/door.js';
import { DevelopmentMark } from './seed/development-mark.js';
import { figuresOf } from './seed/large/figures.js';
import { LargeSeedConfig } from './seed/large/large-seed.config.js';
import { LargeShop } from './seed/large/large-shop.js';

const say = (line: string) => void process.stdout.write(`${line}\n`);

/** Fills a database of development with years of a large shop, to measure by; `--akuns` and `--transactions` say how large. */
await runDoor(async () => {
  readTopic(LargeSeedConfig, environment);
  const figures = figuresOf(process.argv.slice(2));
  const clock = clockOf(readTopic(ClockConfig, environment));
  const { database, close } = await openDatabase(readTopic(DatabaseConfig, environment), ENTITIES);
  const started = performance.now();
  try {
    const rows = await new LargeShop(database, new DevelopmentMark(database), clock.now(), say).open(figures);
    say(JSON.stringify(rows, null, 2));
    say(`It took ${Math.round((performance.now() - started) / 1000)} s.`);
  } finally {
    await close();
  }
});
