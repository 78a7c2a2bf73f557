// Loaded into every part before its own code. A part finishes its work when the channel to the supervisor closes;
// one that cannot (it hangs, or was killed out of its start) ends all the same, so nothing outlives a killed supervisor.
process.on('disconnect', () => {
  setTimeout(() => process.exit(1), 8_000).unref();
});
