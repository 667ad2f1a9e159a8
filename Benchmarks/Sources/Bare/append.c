#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "bare.h"
#include "bare_log.h"

double bare_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

double bare_syncs(const char *path, double seconds) {
  char block[4096];
  memset(block, 'a', sizeof block);
  int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  if (file < 0) return -1;
  double begin = bare_now(), now = begin;
  long count = 0;
  while (now - begin < seconds) {
    if (write(file, block, sizeof block) != sizeof block || fdatasync(file) != 0) break;
    count++;
    now = bare_now();
  }
  close(file);
  return (double)count / (now - begin);
}

int bare_log_open(struct bare_log *log, const char *path) {
  memset(log, 0, sizeof *log);
  const char *schema =
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4096;"
    "CREATE TABLE answer (fact INTEGER PRIMARY KEY NOT NULL, attempt TEXT NOT NULL, question INTEGER NOT NULL,"
    " response TEXT NOT NULL, sequence INTEGER NOT NULL, instant INTEGER NOT NULL) STRICT;";
  if (sqlite3_open(path, &log->database) != SQLITE_OK) return -1;
  if (sqlite3_exec(log->database, schema, NULL, NULL, NULL) != SQLITE_OK) return -1;
  const char *insertion =
    "INSERT INTO answer (attempt, question, response, sequence, instant) VALUES (?, ?, ?, ?, ?)";
  if (sqlite3_prepare_v2(log->database, insertion, -1, &log->insertion, NULL) != SQLITE_OK) return -1;
  if (sqlite3_prepare_v2(log->database, "BEGIN IMMEDIATE", -1, &log->begin, NULL) != SQLITE_OK) return -1;
  return sqlite3_prepare_v2(log->database, "COMMIT", -1, &log->commit, NULL) == SQLITE_OK ? 0 : -1;
}

int bare_run(sqlite3_stmt *statement) {
  int code = sqlite3_step(statement);
  sqlite3_reset(statement);
  return code == SQLITE_DONE ? 0 : -1;
}

int bare_log_begin(struct bare_log *log) { return bare_run(log->begin); }

int bare_log_commit(struct bare_log *log) { return bare_run(log->commit); }

int bare_log_append(struct bare_log *log, const char *response, size_t length) {
  char attempt[32];
  int count = snprintf(attempt, sizeof attempt, "attempt-%08x%08x", log->rows % 500, 77);
  sqlite3_stmt *statement = log->insertion;
  sqlite3_bind_text(statement, 1, attempt, count, SQLITE_STATIC);
  sqlite3_bind_int(statement, 2, (int)(log->rows % 60));
  sqlite3_bind_text(statement, 3, response, (int)length, SQLITE_STATIC);
  sqlite3_bind_int(statement, 4, (int)log->rows++);
  sqlite3_bind_int64(statement, 5, 1700000000000000 + (int64_t)log->rows);
  return bare_run(statement);
}

void bare_log_close(struct bare_log *log) {
  sqlite3_finalize(log->insertion);
  sqlite3_finalize(log->begin);
  sqlite3_finalize(log->commit);
  sqlite3_close(log->database);
}

double bare_appends(const char *path, int group, double seconds) {
  struct bare_log log;
  const char *response = "{\"options\":[2],\"type\":\"choice\"}";
  if (bare_log_open(&log, path) != 0) return -1;
  double begin = bare_now(), now = begin;
  int failed = 0;
  while (!failed && now - begin < seconds) {
    failed = bare_log_begin(&log);
    for (int row = 0; row < group && !failed; row++) {
      failed = bare_log_append(&log, response, strlen(response));
    }
    failed = failed || bare_log_commit(&log);
    now = bare_now();
  }
  double rate = (double)log.rows / (now - begin);
  bare_log_close(&log);
  return failed ? -1 : rate;
}
