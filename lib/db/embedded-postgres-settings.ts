/**
 * The server's settings, given on the command line so that a new release changes them at its first start.
 * Durability is never traded: fsync and synchronous_commit stay on, since a lead is acknowledged after its commit.
 */
export function serverSettings(port: number): string[] {
  return Object.entries({ ...settings, port }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

const settings = {
  listen_addresses: '127.0.0.1',
  // Socket files have a length limit that deep folders exceed.
  unix_socket_directories: '',
  max_connections: 200,
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  random_page_cost: 1.1,
  jit: 'off',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  wal_level: 'replica',
  wal_buffers: '16MB',
  min_wal_size: '256MB',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  checkpoint_completion_target: 0.9,
  // Delivery rows change state several times: dead rows must go before they slow the claim.
  autovacuum_naptime: '10s',
  autovacuum_vacuum_scale_factor: 0.02,
  autovacuum_vacuum_insert_scale_factor: 0.05,
  autovacuum_analyze_scale_factor: 0.02,
  autovacuum_vacuum_cost_limit: 1000,
  idle_in_transaction_session_timeout: '30s',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  // The client gets every error anyway; in this log their details could hold personal data.
  log_min_messages: 'log',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
  log_autovacuum_min_duration: -1,
} as const;
