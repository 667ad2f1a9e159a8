#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

#include "bare.h"
#include "bare_log.h"

enum { begin, commit, event, entry, state, count };

static const char *const schema =
  "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4096;"
  "PRAGMA cache_size = -32768;"
  "CREATE TABLE event (fact INTEGER PRIMARY KEY NOT NULL, entry INTEGER NOT NULL, attempt TEXT NOT NULL,"
  " step TEXT NOT NULL, question INTEGER, response TEXT, is_flagged INTEGER, sequence INTEGER,"
  " instant INTEGER NOT NULL, previous INTEGER CHECK (previous < fact)) STRICT;"
  "CREATE TABLE state (attempt TEXT PRIMARY KEY NOT NULL, holder BLOB NOT NULL, closes INTEGER NOT NULL,"
  " sequence INTEGER NOT NULL, latest INTEGER NOT NULL) STRICT;"
  "CREATE TABLE entry (number INTEGER PRIMARY KEY NOT NULL, instant INTEGER NOT NULL, caller TEXT NOT NULL,"
  " operation TEXT NOT NULL, reason TEXT NOT NULL, seed TEXT NOT NULL, manifest TEXT NOT NULL,"
  " previous BLOB NOT NULL, digest BLOB NOT NULL) STRICT;";

static const char *const sentences[count] = {
  "BEGIN IMMEDIATE",
  "COMMIT",
  "INSERT INTO event (entry, attempt, step, question, response, is_flagged, sequence, instant, previous)"
  " VALUES (?, ?, 'answered', ?, ?, 0, ?, ?, ?)",
  "INSERT INTO entry (number, instant, caller, operation, reason, seed, manifest, previous, digest)"
  " VALUES (?, ?, ?, 'attempt.answer', '', '12345678901234567890', ?, ?, ?)",
  "UPDATE state SET sequence = ?, latest = ? WHERE attempt = ?",
};

// Ids of one second have no order.
static int name(char *attempt, size_t room, int place) {
  return snprintf(attempt, room, "attempt-%08x", (unsigned)place * 2654435761u);
}

static int begin_attempts(sqlite3 *database, int group) {
  char attempt[40];
  sqlite3_stmt *insertion;
  const char *text = "INSERT INTO state (attempt, holder, closes, sequence, latest)"
    " VALUES (?, zeroblob(32), 1700000000000000, 0, 0)";
  int failed = sqlite3_prepare_v2(database, text, -1, &insertion, NULL) != SQLITE_OK;
  for (int place = 0; place < group && !failed; place++) {
    sqlite3_bind_text(insertion, 1, attempt, name(attempt, sizeof attempt, place), SQLITE_STATIC);
    failed = bare_run(insertion);
  }
  sqlite3_finalize(insertion);
  return failed;
}

double bare_records(const char *path, int group, double seconds) {
  sqlite3 *database;
  sqlite3_stmt *all[count] = {NULL};
  const char *response = "{\"options\":[2],\"type\":\"choice\"}";
  char attempt[40], manifest[128], digest[32] = {0};
  int failed = sqlite3_open(path, &database) != SQLITE_OK
    || sqlite3_exec(database, schema, NULL, NULL, NULL) != SQLITE_OK || begin_attempts(database, group);
  for (int place = 0; place < count && !failed; place++) {
    failed = sqlite3_prepare_v2(database, sentences[place], -1, &all[place], NULL) != SQLITE_OK;
  }
  double start = bare_now(), now = start;
  sqlite3_int64 rows = 0;
  for (int sequence = 1; !failed && now - start < seconds; sequence++) {
    failed = bare_run(all[begin]);
    for (int place = 0; place < group && !failed; place++) {
      rows++;
      int length = name(attempt, sizeof attempt, place);
      sqlite3_bind_int64(all[event], 1, rows);
      sqlite3_bind_text(all[event], 2, attempt, length, SQLITE_STATIC);
      sqlite3_bind_int(all[event], 3, sequence % 60);
      sqlite3_bind_text(all[event], 4, response, -1, SQLITE_STATIC);
      sqlite3_bind_int(all[event], 5, sequence);
      sqlite3_bind_int64(all[event], 6, 1700000000000000 + rows);
      sqlite3_bind_int64(all[event], 7, rows > group ? rows - group : 0);
      int text = snprintf(manifest, sizeof manifest, "attempt_event %lld %064d\n", rows, 7);
      sqlite3_bind_int64(all[entry], 1, rows);
      sqlite3_bind_int64(all[entry], 2, 1700000000000000 + rows);
      sqlite3_bind_text(all[entry], 3, attempt, length, SQLITE_STATIC);
      sqlite3_bind_text(all[entry], 4, manifest, text, SQLITE_STATIC);
      sqlite3_bind_blob(all[entry], 5, digest, sizeof digest, SQLITE_STATIC);
      sqlite3_bind_blob(all[entry], 6, digest, sizeof digest, SQLITE_STATIC);
      sqlite3_bind_int(all[state], 1, sequence);
      sqlite3_bind_int64(all[state], 2, rows);
      sqlite3_bind_text(all[state], 3, attempt, length, SQLITE_STATIC);
      failed = bare_run(all[event]) || bare_run(all[entry]) || bare_run(all[state]);
    }
    failed = failed || bare_run(all[commit]);
    now = bare_now();
  }
  for (int place = 0; place < count; place++) sqlite3_finalize(all[place]);
  sqlite3_close(database);
  return failed ? -1 : (double)rows / (now - start);
}
