"""Fuzzes a server of the demonstration's workplace as each role. usage: fuzz-api.py URL SECONDS"""

import json
import os
import re
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

from openapi_spec_validator import validate

PASSWORD = "practice makes perfect"
# By role: whoever holds it in the demonstration.
LOGINS = ["admin", "han.mei", "zhou.ting", "xu.lan", "lin.yue", "chen.yu"]
CHECKS = [
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_headers_conformance",
    "response_schema_conformance",
    "negative_data_rejection",
    "unsupported_method",
    "ignored_auth",
]
# What ends the session that everything else is sent with is left to the tests.
ENDS_SESSIONS = ["session.close", "account.password"]


def ask(url, name, body, token=None):
    headers = {"content-type": "application/json"}
    if token:
        headers["authorization"] = f"Bearer {token}"
    request = urllib.request.Request(f"{url}/v1/{name}", json.dumps(body).encode(), headers)
    with urllib.request.urlopen(request) as reply:
        return json.load(reply)


def log_in(url, login):
    return ask(url, "session.open", {"login": login, "password": PASSWORD})["token"]


def names(url):
    """What there is in the demonstration's workplace, by the fields that name it."""
    admin, trainer, trainee = (log_in(url, login) for login in ["admin", "zhou.ting", "chen.yu"])
    people = [person["login"] for person in ask(url, "people.list", {}, admin)["people"]]
    content = ask(url, "content.list", {"awaitsReview": False}, admin)["content"]

    def ids(kind):
        return [entry["version"]["id"] for entry in content if entry["kind"] == kind]

    results = [ask(url, "exam.result", {"login": login}, trainer)["results"] for login in people]
    attempts = [result["attempt"] for listed in results for result in listed]
    certificates = ask(url, "certificate.list", {}, admin)["certificates"]
    open_attempts = []
    for exam in ids("exam"):
        try:
            open_attempts.append(ask(url, "attempt.start", {"exam": exam}, trainee)["attempt"])
        except urllib.error.HTTPError:
            pass
    return {
        # The administrator's roles and password are left alone.
        "login": [login for login in people if login not in LOGINS],
        "newcomer": people, "mentor": people, "cohort": ["spring-2026"],
        "attempt": attempts[:10] + open_attempts * 4, "exam": ids("exam"), "id": ids("exam") + ids("item")[:20],
        "item": ids("item")[:40], "certification": ids("certification"), "track": ids("track"),
        "plan": ids("probation-plan"), "scenario": ids("scenario"), "rubric": ids("rubric"),
        "number": [entry["certificate"]["number"] for entry in certificates],
    }


def main():
    url, seconds = sys.argv[1], int(sys.argv[2])
    with urllib.request.urlopen(f"{url}/v1/openapi.json") as reply:
        document = json.load(reply)
    validate(document)
    operations = sum(len(path) for path in document["paths"].values())
    print(f"The description is valid OpenAPI {document['openapi']}: {operations} operations.", file=sys.stderr)
    tools = os.path.join(os.path.dirname(sys.executable), "schemathesis")
    known = os.path.join(os.environ["RUNG_HOME"], "..", "names.json")
    with open(known, "w", encoding="utf-8") as file:
        json.dump(names(url), file)
    hooks = os.path.join(os.path.dirname(os.path.abspath(__file__)), "fuzz-api-hooks.py")
    environment = os.environ | {"RUNG_FUZZ_NAMES": known, "SCHEMATHESIS_HOOKS": hooks}
    end = time.monotonic() + seconds
    failed = False
    for place, login in enumerate(LOGINS):
        token = log_in(url, login)
        share = max(5, int((end - time.monotonic()) / (len(LOGINS) - place)))
        command = [
            tools, "run", f"{url}/v1/openapi.json", "--header", f"Authorization: Bearer {token}",
            "--checks", ",".join(CHECKS), "--phases", "examples,coverage,fuzzing",
            "--max-examples", "8", "--no-shrink", "--continue-on-failure", "--seed", "20260302",
            "--workers", "2", "--max-time", str(share), "--request-timeout", "30",
            "--suppress-health-check", "all", "--warnings", "off",
        ]
        for name in ENDS_SESSIONS:
            command += ["--exclude-operation-id", name]
        with tempfile.TemporaryDirectory() as folder:
            run = subprocess.run(
                command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd=folder,
                env=environment,
                timeout=share + 120,
            )
        counts = re.search(r"Test cases:\s*\n\s*(.*)", run.stdout)
        print(f"As {login}: {counts.group(1) if counts else run.stdout[-500:]}", file=sys.stderr)
        if run.returncode != 0:
            failed = True
            print(run.stdout)
    return 1 if failed else 0


sys.exit(main())
