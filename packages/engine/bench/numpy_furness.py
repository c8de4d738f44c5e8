"""Plain Furness in NumPy, by reduceat and bincount, on the arrays sent by measure-flows.ts; a fixed number of passes."""

import json
import sys
import time

import numpy as np

header = json.loads(sys.stdin.buffer.readline())
a = {
    name: np.frombuffer(sys.stdin.buffer.read(8 * length), dtype=np.float64) for name, length in header["arrays"]
}
start, column = a["rowStart"][:-1].astype(np.intp), a["column"].astype(np.intp)
rows = np.repeat(np.arange(len(start)), np.diff(a["rowStart"].astype(np.intp)))
weight, origins, destinations = a["weight"], a["origins"], a["destinations"]


def run():
    y = destinations.copy()
    for _ in range(header["passes"]):
        x = origins / np.add.reduceat(weight * y[column], start)
        y = destinations / np.bincount(column, weights=weight * x[rows], minlength=len(destinations))
    return x, y


run()
times = []
for _ in range(3):
    began = time.perf_counter()
    run()
    times.append((time.perf_counter() - began) * 1000)
print(json.dumps({"passMs": min(times) / header["passes"]}))
