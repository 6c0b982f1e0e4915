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

/** Structured lines on standard output. Requests have their own, see `request-log.ts`. */
export const LoggingModule = LoggerModule.forRootAsync({
  inject: [AppConfig],
  useFactory: ({ logLevel }: AppConfig) => ({
    forRoutes: [],
    pinoHttp: {
      // Nobody waits for a line to be written; what is left is written when the process ends.
      stream: destination({ sync: false }),
      level: logLevel,
      redact: { paths: REDACTED, remove: true },
    },
  }),
});
