"""The same computations in tuned NumPy, on the arrays sent by bench/main.ts: a JSON header line, then raw float64."""

import json
import sys
import time

import numpy as np


def read_arrays():
    header = json.loads(sys.stdin.buffer.readline())
    arrays = {}
    for name, length in header["arrays"]:
        arrays[name] = np.frombuffer(sys.stdin.buffer.read(8 * length), dtype=np.float64)
    return header, arrays


def median_ms(repeats, run):
    run()
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        run()
        times.append((time.perf_counter() - start) * 1000)
    return float(np.median(times))


def create_model(header, a):
    """Reachable workers and km per pair are prepared columns, as a tuned script would keep them."""
    homes = header["homeCount"]
    start = a["homeStart"][:-1].astype(np.intp)
    work = a["workIndex"].astype(np.intp)
    reachable, home_km, telecentre_km = a["reachable"], a["homeDayKm"], a["telecentreDayKm"]
    home_short, telecentre_short = a["homeShortKm"], a["telecentreShortKm"]
    c = header["coefficients"]

    def outcomes(home_reach, home_distance, home_telecentre, short_distance, short_telecentre, work_reach):
        km = c["kmPerHomeDayKm"] * home_distance + c["kmPerTelecentreDayKm"] * home_telecentre
        short = c["kmPerHomeDayKm"] * short_distance + c["kmPerTelecentreDayKm"] * short_telecentre
        car = c["carPerLongKm"] * (km - short) + c["carPerShortKm"] * short
        gross = c["carTco2e"] * car + c["otherTco2e"] * (km - car)
        home = [c[k] * home_reach for k in ("teleworkers", "days", "presence", "euros")]
        net = c["netShare"] * gross + c["netTco2ePerReachable"] * home_reach
        home += [km, c["vehicleKm"] * car, gross, net, c["hours"] * km, c["travelCostEuros"] * car]
        work = [c[k] * work_reach for k in ("teleworkers", "days", "presence", "euros")]
        return home, work

    def sums():
        return (
            np.add.reduceat(reachable, start),
            np.add.reduceat(home_km, start),
            np.add.reduceat(telecentre_km, start),
            np.add.reduceat(home_short, start),
            np.add.reduceat(telecentre_short, start),
            np.bincount(work, weights=reachable, minlength=homes),
        )

    prepared = sums()
    return (lambda: outcomes(*sums())), (lambda: outcomes(*prepared))


def create_furness(header, a):
    """Plain Furness by reduceat and bincount; `passes` fixes the work so that both sides do the same."""
    start = a["rowStart"][:-1].astype(np.intp)
    column = a["column"].astype(np.intp)
    rows = np.repeat(np.arange(len(start)), np.diff(a["rowStart"].astype(np.intp)))
    weight, origins, destinations = a["weight"], a["origins"], a["destinations"]

    def run(passes=header["passes"]):
        y = destinations.copy()
        for _ in range(passes):
            x = origins / np.add.reduceat(weight * y[column], start)
            y = destinations / np.bincount(column, weights=weight * x[rows], minlength=len(destinations))
        return x, y

    return run


header, arrays = read_arrays()
from_pairs, from_statistics = create_model(header, arrays)
furness = create_furness(header, arrays)
home, work = from_pairs()
x, y = furness()
print(
    json.dumps(
        {
            "numpy": np.__version__,
            "pairsMs": median_ms(30, from_pairs),
            "statisticsMs": median_ms(200, from_statistics),
            "furnessPassMs": median_ms(3, furness) / header["passes"],
            "netTco2e": float(home[7].sum()),
            "furnessLogSum": float(np.log(x).sum() + np.log(y).sum()),
        }
    )
)
