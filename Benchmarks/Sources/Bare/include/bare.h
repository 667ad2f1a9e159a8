// What Rung is measured against: the same disk and the same SQLite with nothing around them. And what it is measured
// with: a client that costs the server's machine as little as can be.
#ifndef BARE_H
#define BARE_H

#include <stddef.h>
#include <stdint.h>

/// How often a second a block of 4 KB can be appended to a file and reach the disk.
double bare_syncs(const char *path, double seconds);

/// How many rows a second a table takes that has an index by nothing but its row number, `group` rows a commit, each
/// commit on disk (WAL, synchronous FULL). Below 0 where SQLite fails.
double bare_appends(const char *path, int group, double seconds);

/// The same with all that Rung writes for an answer, and nothing that it looks up or works out: the event with its
/// links, and an entry of the audit. `group` attempts, one answer of each a commit.
double bare_records(const char *path, int group, double seconds);

/// How many papers a second are on disk with all that Rung writes for one that is begun, and nothing drawn or looked up:
/// `group` papers a commit, each a text of `form` bytes.
double bare_papers(const char *path, int group, int form, double seconds);

/// Serves `POST` of anything on a free port of the loopback: each body becomes a row of the table above, all that came
/// in at once in one commit, and is answered after the commit. `ready` is told the port. Returns where it fails.
int bare_serve(const char *path, void (*ready)(int port));

/// One request to be sent, and what came of it.
struct bare_call {
  /// Which connection sends it; the calls of a connection are sent in order, each after the reply to the one before.
  int connection;
  /// When to send it, in seconds from the beginning.
  double due;
  const char *bytes;
  size_t length;

  /// When it was sent and when its reply was complete; 0 where it was not.
  double sent, done;
  /// Of the reply; 0 where there was none.
  int status;
  /// The reply's body, to be freed by the caller, where bodies are kept.
  char *body;
  size_t body_length;
};

/// Sends the calls to a port of the loopback from one thread, and stops after `seconds` where some are left.
/// Gives the seconds that it took; below 0 where there is no connection.
double bare_calls(
  int port, int connections, struct bare_call *calls, size_t count, double seconds, int keeps_bodies);

#endif
