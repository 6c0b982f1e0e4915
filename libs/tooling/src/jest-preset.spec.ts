import { describe, expect, it } from '@jest/globals';
import { project } from './jest-preset.cjs';

const recorded: [string, unknown][] = [];

/** Stands in for reflect-metadata: notes what the transform says about a decorated class. */
Object.assign(Reflect, {
  metadata: (key: string, value: unknown) => (recorded.push([key, value]), () => undefined),
});

class Dependency {
  readonly name = 'dependency';
}

function Injectable(): ClassDecorator {
  return () => undefined;
}

@Injectable()
class Consumer {
  constructor(readonly dependency: Dependency) {}
}

describe('the transform of the specs', () => {
  it('records constructor types, by which Nest injects', () => {
    expect(new Consumer(new Dependency()).dependency).toBeInstanceOf(Dependency);
    expect(recorded).toContainEqual(['design:paramtypes', [Dependency]]);
  });

  it('knows where a module lies', () => {
    expect(import.meta.url).toMatch(/^file:.*jest-preset\.spec\.ts$/);
  });
});

describe('project', () => {
  it('keeps specs of another size out', () => {
    const { testPathIgnorePatterns = [] } = project({ name: 'x', folder: 'x', ignore: ['.medium.spec.ts'] });
    const ignored = (file: string) =>
      testPathIgnorePatterns.some((pattern) => new RegExp(pattern).test(file));

    expect(ignored('/repo/x/src/otp.medium.spec.ts')).toBe(true);
    expect(ignored('/repo/x/src/otp.spec.ts')).toBe(false);
    expect(ignored('/repo/x/src/mediumXspecXts')).toBe(false);
  });
});
