/** Whether `npm run test:long` runs this. */
export const isAtLength = Reflect.get(globalThis, "isAtLength") === true;

/**
 * Tests that `npm run test:long` runs and `npm test` leaves out: what crosses one promise with another, or repeats it at length.
 * They stand beside the tests of the same promise.
 */
export function atLength(define: () => void): void {
  if (isAtLength) define();
}
