"""Writes a simulated study: make_data.py ROWS FILE.csv (40 covariates, binary treatment and outcome)."""

import sys

import numpy
import pandas

rows, path = int(sys.argv[1]), sys.argv[2]
random = numpy.random.default_rng(20260101)
x = random.normal(size=(rows, 40)).round(6)
propensity = 1 / (1 + numpy.exp(-(0.5 * x[:, 0] - 0.4 * x[:, 1] + 0.2 * x[:, 2] * x[:, 3])))
treated = random.random(rows) < propensity
risk = -1 + 0.6 * x[:, 0] + 0.4 * x[:, 4] - 0.3 * x[:, 5] + treated * (0.4 + 0.5 * x[:, 6])
outcome = random.random(rows) < 1 / (1 + numpy.exp(-risk))
table = pandas.DataFrame(x, columns=[f"x{j + 1}" for j in range(40)])
table.insert(0, "y", outcome.astype(int))
table.insert(0, "t", treated.astype(int))
table.to_csv(path, index=False)
