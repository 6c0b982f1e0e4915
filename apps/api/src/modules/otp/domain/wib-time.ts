const MINUTE = 60_000;
const WIB = new Intl.DateTimeFormat('id-ID', {
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
  timeZone: 'Asia/Jakarta',
});

/** `14.05 WIB`: the first whole minute that is not before the moment. */
export function wibTime(moment: Date): string {
  const minute = new Date(Math.ceil(moment.getTime() / MINUTE) * MINUTE);
  return `${WIB.format(minute)} WIB`;
}
