"""The referee: the same 15 fits in scikit-learn, 5 folds x (propensity, two weighted outcome models).

sklearn_uplift.py FILE.csv logistic|boosting prints the seconds of reading and of fitting, the mean
predicted effect and the peak memory.
"""

import resource
import sys
import time

import numpy
import pandas
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold

path, base = sys.argv[1], sys.argv[2]


def model():
    if base == "logistic":
        return LogisticRegression(penalty=None, max_iter=200)
    return HistGradientBoostingClassifier(max_iter=50, max_depth=4, early_stopping=False)


started = time.perf_counter()
table = pandas.read_csv(path)
read = time.perf_counter() - started

t = table["t"].to_numpy()
y = table["y"].to_numpy()
x = table.drop(columns=["t", "y"]).to_numpy()
effect = numpy.empty(len(t))
started = time.perf_counter()
for train, test in StratifiedKFold(5, shuffle=True, random_state=1).split(x, t):
    e = numpy.clip(model().fit(x[train], t[train]).predict_proba(x[train])[:, 1], 0.01, 0.99)
    weights = numpy.where(t[train] == 1, 1 / e, 1 / (1 - e))
    predicted = []
    for arm in (0, 1):
        own = t[train] == arm
        fitted = model().fit(x[train][own], y[train][own], sample_weight=weights[own])
        predicted.append(fitted.predict_proba(x[test])[:, 1])
    effect[test] = predicted[1] - predicted[0]
fit = time.perf_counter() - started
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(f"read {read:.2f} s, fit {fit:.2f} s, mean effect {effect.mean():.6f}, peak {peak:.0f} MiB")
