"""Names what there is: most ids that schemathesis makes up are names of nothing, and lead nowhere."""

import json
import os
import random

import schemathesis

with open(os.environ["RUNG_FUZZ_NAMES"], encoding="utf-8") as file:
    NAMES = json.load(file)


@schemathesis.hook
def map_body(context, body):
    chance = random.Random(repr(body))
    return named(body, chance)


def named(value, chance):
    if isinstance(value, list):
        return [named(element, chance) for element in value]
    if not isinstance(value, dict):
        return value
    result = {}
    for key, member in value.items():
        known = NAMES.get(key)
        # Whatever is no text was meant to be wrong.
        if known and isinstance(member, str) and chance.random() < 0.7:
            result[key] = chance.choice(known)
        else:
            result[key] = named(member, chance)
    return result
