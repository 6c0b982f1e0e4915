import { LoggerModule } from 'nestjs-pino';
import { destination } from 'pino';
import { AppConfig } from '../config/app.config.js';

/** Nothing of these ever reaches a log line: what drivers and clients put into their errors. */
const REDACTED = [
  'err.config',
  'err.rawHttpClientData',
  'err.query',
  'err.parameters',
  'err.driverError.sql',
  'err.sql',
];

/**
 * No answer waits for its line: a busy process writes many at once, an idle one a moment later, one that ends what is
 * left.
 */
const BEHIND = { sync: false, minLength: 4_096, periodicFlush: 200 };

/** Structured lines on standard output. Requests have their own, see `request-log.ts`. */
export const LoggingModule = LoggerModule.forRootAsync({
  inject: [AppConfig],
  useFactory: ({ logLevel }: AppConfig) => ({
    forRoutes: [],
    pinoHttp: {
      stream: destination(BEHIND),
      level: logLevel,
      redact: { paths: REDACTED, remove: true },
    },
  }),
});
