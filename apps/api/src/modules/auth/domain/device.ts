/** What a browser's description of itself says; null where it says nothing that is known. */
export interface Device {
  browser: string | null;
  system: string | null;
  kind: 'phone' | 'tablet' | 'computer' | 'unknown';
}

type Sign = readonly [sign: RegExp, name: string];

/** Most browsers also claim to be the ones below them, so the first that fits is it. */
const BROWSERS: readonly Sign[] = [
  [/\bWhatsApp\//, 'WhatsApp'],
  [/\bLine\//, 'LINE'],
  [/\bInstagram\b/, 'Instagram'],
  [/\bFBA[NV]\//, 'Facebook'],
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\bOP(R|T|iOS|X)\/|\bOpera\b/, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(MiuiBrowser|XiaoMi)\//, 'Mi Browser'],
  [/\bHeyTapBrowser\//, 'OPPO Browser'],
  [/\bVivoBrowser\//, 'vivo Browser'],
  [/\bHuaweiBrowser\//, 'Huawei Browser'],
  [/\bUC ?Browser\//, 'UC Browser'],
  [/\bYaBrowser\//, 'Yandex'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|HeadlessChrome|Chromium)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

const SYSTEMS: readonly Sign[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

const COMPUTERS = ['ChromeOS', 'Windows', 'macOS', 'Linux'];

export function describeDevice(userAgent: string): Device {
  const browser = nameIn(BROWSERS, userAgent);
  const system = nameIn(SYSTEMS, userAgent);
  return { browser, system, kind: kindOf(system, userAgent) };
}

function nameIn(signs: readonly Sign[], userAgent: string): string | null {
  return signs.find(([sign]) => sign.test(userAgent))?.[1] ?? null;
}

/** Android says `Mobile` on phones only. */
function kindOf(system: string | null, userAgent: string): Device['kind'] {
  if (system === null) return 'unknown';
  if (COMPUTERS.includes(system)) return 'computer';
  return system === 'iPad' || (system === 'Android' && !/\bMobile\b/.test(userAgent)) ? 'tablet' : 'phone';
}
