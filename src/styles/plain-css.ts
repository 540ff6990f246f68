/** Marks a style sheet for the build to shorten, without loading Lit before it is needed. */
export const css = String.raw;
