import type { Page, Route } from '@playwright/test';

export const REQUEST_ID = '01HZX-bad-day-7';
export const WAIT_SECONDS = 30;

/** A way in which the API can fail, and what a person is told then. */
export interface BadDay {
  respond: (route: Route) => Promise<void>;
  says: string;
  /** Whether the page makes one wait before another try. */
  waits?: true;
  /** Whether there is a code to report. */
  reported?: true;
}

export function answerJson(
  route: Route,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<void> {
  return route.fulfill({
    status,
    contentType: 'application/json; charset=utf-8',
    headers,
    body: JSON.stringify(body),
  });
}

function failure(status: number, code: string, message: string, headers: Record<string, string> = {}) {
  const body = { success: false, code, message, request_id: REQUEST_ID };
  return (route: Route) => answerJson(route, status, body, headers);
}

export const DOWN: BadDay = {
  respond: (route) => route.abort('connectionrefused'),
  says: 'Server kami tidak menjawab',
};

export const BROKEN: BadDay = {
  respond: failure(500, 'internal_error', 'Ada gangguan di sistem kami. Coba lagi sebentar lagi.'),
  says: 'Ada gangguan di sistem kami',
  reported: true,
};

export const CROWDED: BadDay = {
  respond: failure(
    429,
    'too_many_requests',
    `Terlalu banyak permintaan. Coba lagi dalam ${WAIT_SECONDS} detik.`,
    { 'Retry-After': String(WAIT_SECONDS) },
  ),
  says: `Coba lagi dalam ${WAIT_SECONDS} detik`,
  waits: true,
  reported: true,
};

/** The login page of a public network, which answers for everybody. */
export const FOREIGN: BadDay = {
  respond: (route) => route.fulfill({ contentType: 'text/html', body: '<h1>Masuk ke Wi-Fi kafe</h1>' }),
  says: 'masuk dulu ke jaringannya',
};

export const SESSION_ENDED: BadDay = {
  respond: failure(401, 'session_ended', 'Sesi kamu sudah berakhir. Silakan masuk lagi.'),
  says: 'Sesi kamu sudah berakhir',
};

type Day = BadDay | 'good' | 'slow';

/** The API as one tab finds it. It answers by itself until it is told to have another day. */
export class ApiOfTab {
  private day: Day = 'good';
  private waiting: (() => void)[] = [];
  /** The calls that came, as `POST /api/orders`. */
  readonly calls: string[] = [];

  private constructor() {}

  static async of(page: Page): Promise<ApiOfTab> {
    const api = new ApiOfTab();
    await page.route('**/api/**', (route) => api.handle(route));
    return api;
  }

  /** From now on; what a slow day held back is answered by it too. */
  have(day: Day): void {
    this.day = day;
    this.waiting.splice(0).forEach((release) => release());
  }

  private async handle(route: Route): Promise<void> {
    this.calls.push(`${route.request().method()} ${new URL(route.request().url()).pathname}`);
    if (this.day === 'slow') await new Promise<void>((release) => this.waiting.push(release));
    await this.answer(route);
  }

  private answer(route: Route): Promise<void> {
    return typeof this.day === 'string' ? route.fallback() : this.day.respond(route);
  }
}

/** Holds back the scripts that are asked for from some moment on. `asked`: one was; `release`: here they are. */
export async function holdScripts(page: Page, fromNowOn: () => boolean) {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  const asked = page.waitForRequest((request) => /assets\/.*\.js$/.test(request.url()) && fromNowOn());
  await page.route('**/assets/*.js', async (route) => {
    if (fromNowOn()) await released;
    await route.continue();
  });
  return { asked, release };
}
