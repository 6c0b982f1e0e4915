/** For which LINE account the bot is; kept in lower case. Official accounts begin with `@`. */
export const LINE_ID = /^@?[a-z0-9._-]{4,20}$/;
