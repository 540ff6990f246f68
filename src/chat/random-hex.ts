/** 32 hexadecimal digits that nobody can guess: 128 bits. Not `randomUUID`, which plain http does not have. */
export const randomHex = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
