/** The function, with whatever it throws told instead: our trouble is not to become the page's trouble. */
export const guarded =
  <A extends unknown[]>(act: (...args: A) => void, failed: (error: unknown) => void) =>
  (...args: A): void => {
    try {
      act(...args);
    } catch (error) {
      failed(error);
    }
  };
