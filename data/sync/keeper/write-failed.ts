/** A write to extension storage failed; nothing of it was kept, and the learner is told. */
export class WriteFailed extends Error {
  override readonly name = 'WriteFailed';
}

/** Waits for what writes; a failed write is no failure here, because it is told and tried again. */
export async function unlessWriteFails<Result>(
  writing: Promise<Result>,
): Promise<Result | undefined> {
  try {
    return await writing;
  } catch (error) {
    if (!(error instanceof WriteFailed)) throw error;
    return undefined;
  }
}
