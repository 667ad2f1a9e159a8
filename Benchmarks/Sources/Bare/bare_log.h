#ifndef BARE_LOG_H
#define BARE_LOG_H

#include <sqlite3.h>
#include <stddef.h>

/// An append-only table in a SQLite file.
struct bare_log {
  sqlite3 *database;
  sqlite3_stmt *insertion, *begin, *commit;
  unsigned rows;
};

// Each gives 0, or something else where it failed.
int bare_log_open(struct bare_log *log, const char *path);
int bare_log_begin(struct bare_log *log);
int bare_log_append(struct bare_log *log, const char *response, size_t length);
int bare_log_commit(struct bare_log *log);
void bare_log_close(struct bare_log *log);

/// Runs a statement that gives no rows. Gives 0, or something else where it failed.
int bare_run(sqlite3_stmt *statement);

/// Seconds by a clock that nobody sets.
double bare_now(void);

#endif
