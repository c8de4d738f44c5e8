"""One run of the model in NumPy, on the arrays sent by numpy-runs.ts: a JSON header line, then raw float64."""

import json
import sys
import time

import numpy as np


def least_ms(repeats, run):
    run()
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        run()
        times.append((time.perf_counter() - start) * 1000)
    return min(times)


header = json.loads(sys.stdin.buffer.readline())
a = {
    name: np.frombuffer(sys.stdin.buffer.read(8 * length), dtype=np.float64) for name, length in header["arrays"]
}
homes, c = header["homeCount"], header["coefficients"]
start, work = a["homeStart"][:-1].astype(np.intp), a["workIndex"].astype(np.intp)
home_of_pair = np.repeat(np.arange(homes), np.diff(a["homeStart"].astype(np.intp)))
# Reachable workers and km per pair are prepared columns, as a tuned script would keep them.
NAMES = ("reachable", "homeDayKm", "telecentreDayKm", "homeShortKm", "telecentreShortKm")
columns = [a[name] for name in NAMES]


def outcomes(home_reach, home_distance, home_telecentre, short_distance, short_telecentre, work_reach):
    km = c["kmPerHomeDayKm"] * home_distance + c["kmPerTelecentreDayKm"] * home_telecentre
    short = c["kmPerHomeDayKm"] * short_distance + c["kmPerTelecentreDayKm"] * short_telecentre
    car = c["carPerLongKm"] * (km - short) + c["carPerShortKm"] * short
    gross = c["carTco2e"] * car + c["otherTco2e"] * (km - car)
    net = c["netShare"] * gross + c["netTco2ePerReachable"] * home_reach
    home = [c[k] * home_reach for k in ("teleworkers", "days", "presence", "euros")]
    home += [km, c["vehicleKm"] * car, gross, c["hours"] * km, c["travelCostEuros"] * car]
    return home, net, [c[k] * work_reach for k in ("teleworkers", "days", "presence", "euros")]


def sum_work():
    return np.bincount(work, weights=columns[0], minlength=homes)


def sum_tuned():
    return [np.add.reduceat(column, start) for column in columns] + [sum_work()]


def sum_usual():
    return [np.bincount(home_of_pair, weights=column, minlength=homes) for column in columns] + [sum_work()]


prepared = sum_tuned()
answer = {
    "numpy": np.__version__,
    "tunedMs": least_ms(30, lambda: outcomes(*sum_tuned())),
    "bincountMs": least_ms(30, lambda: outcomes(*sum_usual())),
    "statisticsMs": least_ms(200, lambda: outcomes(*prepared)),
    "netTco2e": float(outcomes(*prepared)[1].sum()),
}
print(json.dumps(answer))
