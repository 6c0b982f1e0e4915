/** The one place that reads the process' environment; everything else is handed settings. */
export const environment = process.env;
