import { type DynamicModule, Global, Module } from '@nestjs/common';
import { EnvReader } from './env.js';

/** A topic of settings: a class beside its owner whose constructor reads what it needs. */
export type ConfigClass<T = unknown> = new (env: EnvReader) => T;

/** Says every faulty setting at once; names only, never values. */
export class InvalidSettings extends Error {
  constructor(faults: string[]) {
    super(`The settings are not usable:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'InvalidSettings';
  }
}

/** Reads all topics from one environment. Throws {@link InvalidSettings} when anything is wrong. */
export function readSettings(
  topics: readonly ConfigClass[],
  source: NodeJS.ProcessEnv,
): Map<ConfigClass, unknown> {
  const env = new EnvReader(source);
  const settings = new Map(topics.map((topic) => [topic, new topic(env)]));
  if (env.faults.length > 0) throw new InvalidSettings([...new Set(env.faults)]);
  return settings;
}

/** One topic on its own, for a door that needs no more. Throws {@link InvalidSettings}. */
export function readTopic<T>(topic: ConfigClass<T>, source: NodeJS.ProcessEnv): T {
  return readSettings([topic], source).get(topic) as T;
}

/** Gives every module its topics, read and validated once at boot. */
@Global()
@Module({})
export class ConfigModule {
  static forRoot(topics: readonly ConfigClass[], source: NodeJS.ProcessEnv): DynamicModule {
    const providers = [...readSettings(topics, source)].map(([provide, useValue]) => ({ provide, useValue }));
    return { module: ConfigModule, providers, exports: [...topics] };
  }
}
