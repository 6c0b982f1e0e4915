import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { type Entities, dataSourceOptions } from './data-source.js';
import { DatabaseConfig } from './database.config.js';
import { Database } from './database.js';
import { FormerRows } from './former-rows.js';

@Global()
@Module({})
export class DatabaseModule {
  /** @param entities every entity of the modules that the process consists of */
  static forRoot(entities: Entities): DynamicModule {
    const connection = TypeOrmModule.forRootAsync({
      inject: [DatabaseConfig],
      useFactory: (config: DatabaseConfig) => dataSourceOptions(config, entities),
    });
    return {
      module: DatabaseModule,
      imports: [connection],
      providers: [Database, FormerRows],
      exports: [Database, connection],
    };
  }
}
