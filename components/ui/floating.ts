/** Everything that floats shares one ground and the one shadow. */
export const floatingStyle = 'rounded border border-line bg-raised text-ink shadow-float';
