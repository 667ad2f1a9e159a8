#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

#include "bare.h"
#include "bare_log.h"

enum { begin, commit, attempt, draw, event, state, entry, count };

static const char *const schema =
  "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4096;"
  "PRAGMA cache_size = -32768;"
  "CREATE TABLE attempt (fact INTEGER PRIMARY KEY NOT NULL, entry INTEGER NOT NULL, id TEXT NOT NULL UNIQUE,"
  " exam TEXT NOT NULL, candidate TEXT NOT NULL, sitting INTEGER NOT NULL, form TEXT NOT NULL,"
  " form_digest BLOB NOT NULL, started INTEGER NOT NULL, deadline INTEGER NOT NULL,"
  " UNIQUE (candidate, exam, sitting)) STRICT;"
  "CREATE INDEX attempt_by_exam ON attempt (exam, fact);"
  "CREATE TABLE draw (fact INTEGER PRIMARY KEY NOT NULL, entry INTEGER NOT NULL, attempt TEXT NOT NULL UNIQUE,"
  " method TEXT NOT NULL, target INTEGER NOT NULL, expected INTEGER NOT NULL, distance INTEGER NOT NULL,"
  " is_met INTEGER NOT NULL, overexposed TEXT NOT NULL) STRICT;"
  "CREATE TABLE event (fact INTEGER PRIMARY KEY NOT NULL, entry INTEGER NOT NULL, attempt TEXT NOT NULL,"
  " step TEXT NOT NULL, instant INTEGER NOT NULL) STRICT;"
  "CREATE TABLE state (attempt TEXT PRIMARY KEY NOT NULL, state TEXT NOT NULL, sequence INTEGER NOT NULL,"
  " holder BLOB, closes INTEGER NOT NULL, latest INTEGER NOT NULL) STRICT;"
  "CREATE INDEX state_open ON state (closes) WHERE state = 'started';"
  "CREATE TABLE entry (number INTEGER PRIMARY KEY NOT NULL, instant INTEGER NOT NULL, caller TEXT NOT NULL,"
  " operation TEXT NOT NULL, reason TEXT NOT NULL, seed TEXT NOT NULL, manifest TEXT NOT NULL,"
  " previous BLOB NOT NULL, digest BLOB NOT NULL) STRICT;";

// ?1 the number, ?2 the attempt's id, ?3 the candidate's, ?4 the instant, ?5 the form or the manifest.
static const char *const sentences[count] = {
  "BEGIN IMMEDIATE",
  "COMMIT",
  "INSERT INTO attempt VALUES (?1, ?1, ?2, 'exam.papers', ?3, ?1 / 100000 + 1, ?5, zeroblob(32), ?4, ?4 + 3600000000)",
  "INSERT INTO draw VALUES (?1, ?1, ?2, 'statistics', 72719, 72500, 219, 1, '')",
  "INSERT INTO event VALUES (?1, ?1, ?2, 'started', ?4)",
  "INSERT INTO state VALUES (?2, 'started', 0, NULL, ?4 + 3600000000, ?1)",
  "INSERT INTO entry VALUES (?1, ?4, ?3, 'attempt.start', '', '1234567890', ?5, zeroblob(32), zeroblob(32))",
};

double bare_papers(const char *path, int group, int form, double seconds) {
  sqlite3 *database;
  sqlite3_stmt *all[count] = {NULL};
  char id[40], candidate[40], text[8192], manifest[320];
  if (form < 0 || (size_t)form > sizeof text) return -1;
  memset(text, '7', sizeof text);
  int failed = sqlite3_open(path, &database) != SQLITE_OK
    || sqlite3_exec(database, schema, NULL, NULL, NULL) != SQLITE_OK;
  for (int place = 0; place < count && !failed; place++) {
    failed = sqlite3_prepare_v2(database, sentences[place], -1, &all[place], NULL) != SQLITE_OK;
  }
  double start = bare_now(), now = start;
  sqlite3_int64 rows = 0;
  while (!failed && now - start < seconds) {
    failed = bare_run(all[begin]);
    for (int place = 0; place < group && !failed; place++) {
      rows++;
      // Ids begin with their moment; those of one hall of 500 begin in no order.
      int person = (int)(rows % 100000);
      int own = snprintf(id, sizeof id, "attempt-%09llx%08x", (unsigned long long)rows, 77);
      int whose = snprintf(candidate, sizeof candidate, "person-%09x%08x", person - person % 500 + person * 277 % 500, 77);
      int lines = snprintf(
        manifest, sizeof manifest, "attempt %lld %064d\nattempt_event %lld %064d\npaper_draw %lld %064d\n", rows, 7,
        rows, 7, rows, 7);
      for (int part = attempt; part < count && !failed; part++) {
        sqlite3_bind_int64(all[part], 1, rows);
        sqlite3_bind_text(all[part], 2, id, own, SQLITE_STATIC);
        sqlite3_bind_text(all[part], 3, candidate, whose, SQLITE_STATIC);
        sqlite3_bind_int64(all[part], 4, 1700000000000000 + rows);
        if (part == attempt) sqlite3_bind_text(all[part], 5, text, form, SQLITE_STATIC);
        if (part == entry) sqlite3_bind_text(all[part], 5, manifest, lines, SQLITE_STATIC);
        failed = bare_run(all[part]);
      }
    }
    failed = failed || bare_run(all[commit]);
    now = bare_now();
  }
  for (int place = 0; place < count; place++) sqlite3_finalize(all[place]);
  sqlite3_close(database);
  return failed ? -1 : (double)rows / (now - start);
}
