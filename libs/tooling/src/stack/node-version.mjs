// @ts-check
// The first file that every command loads: it must parse on any Node that knows ES modules.

const OLDEST_MAJOR = 20;
const OLDEST_MINOR = 19;

/** @param {string} version such as `20.19.0` */
export function isTooOld(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major < OLDEST_MAJOR || (major === OLDEST_MAJOR && minor < OLDEST_MINOR);
}

/** Ends the process with one clear sentence where Node is too old for the project, or the system is no Unix. */
export function requireNode() {
  if (isTooOld(process.versions.node)) {
    console.error(
      `This project needs Node ${OLDEST_MAJOR}.${OLDEST_MINOR} or newer; this is ${process.versions.node}.`,
    );
    process.exit(1);
  }
  if (process.platform === 'win32') {
    console.error('On Windows this project runs inside WSL (Ubuntu).');
    process.exit(1);
  }
}
