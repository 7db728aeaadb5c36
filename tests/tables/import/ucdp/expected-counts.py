"""Counts a UCDP GED file without Rasd, with nothing but python3's csv module. The command:
python3 tests/tables/import/ucdp/expected-counts.py ../shared/reference/ucdp-ged-syria-is-2016.csv > tests/tables/import/ucdp/expected-counts.json
"""

import csv
import json
import sys
from collections import Counter

with open(sys.argv[1], encoding="utf-8", newline="") as file:
    rows = list(csv.DictReader(file))

by_cell = Counter()
for row in rows:
    known = row["adm_1"] if row["adm_1"] and int(row["where_prec"]) < 6 else "none"
    by_cell[f"{known} {row['date_start'][:7]}"] += 1

figures = {row["id"]: [int(row[name]) for name in ("low", "best", "high")] for row in rows}
print(
    json.dumps(
        {
            "made by": "python3, csv module: expected-counts.py",
            "rows": len(rows),
            "events by adm_1 and month of date_start": dict(sorted(by_cell.items())),
            "rows that cross a month end": sorted(
                int(row["id"]) for row in rows if row["date_start"][:7] != row["date_end"][:7]
            ),
            "rows out of order": sorted(
                int(id) for id, (low, best, high) in figures.items() if not low <= best <= high
            ),
            "sums of least, best, greatest": [
                sum(min(three) for three in figures.values()),
                sum(three[1] for three in figures.values()),
                sum(max(three) for three in figures.values()),
            ],
        },
        indent=1,
        ensure_ascii=False,
    )
)
