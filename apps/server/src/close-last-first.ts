type Close = () => void | Promise<void>;

/** Collects what must be closed; `close` does it once, in the reverse order, each even if another failed. */
export function closeLastFirst(): { add: (close: Close) => void; close: () => Promise<void> } {
  const open: Close[] = [];
  return {
    add: (close) => {
      open.push(close);
    },
    close: async () => {
      const problems: unknown[] = [];
      for (let close = open.pop(); close !== undefined; close = open.pop()) {
        try {
          await close();
        } catch (error) {
          problems.push(error);
        }
      }
      if (problems.length > 0) throw new AggregateError(problems, 'not everything could be closed');
    },
  };
}
